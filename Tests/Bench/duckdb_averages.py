"""Averages of a ratings.csv by DuckDB, with which `score` is compared.

    duckdb_averages.py plain|interview RATINGS.csv OUT.csv

`plain` is the mean of each session's ratings, the least work that reads the whole file: the
yardstick of time and memory. `interview` is the interview score as starpanel defines it (the mean
of the question means, of 100), to check that both read the same ratings. Prints DuckDB's version
and the seconds that the query took, the start of Python and the loading of DuckDB not counted.
"""
import sys
import time

import duckdb

ANSWERS = "from read_csv(?, header = true) where status = 'rated'"
QUERIES = {
    "plain": f"select session, avg(rating) as mean {ANSWERS} group by session",
    "interview": f"""
        select session, avg(mean) / 5 * 100 as interview_score
        from (select session, question, avg(rating) as mean {ANSWERS} group by session, question)
        group by session""",
}

query, ratings, out = sys.argv[1:]
target = out.replace("'", "''")
began = time.perf_counter()
duckdb.execute(f"copy ({QUERIES[query]}) to '{target}' (header)", [ratings])
print(f"{duckdb.__version__} {time.perf_counter() - began:.3f}")
