"""The plain averages of a ratings.csv by DuckDB, with which `score` is compared.

    duckdb_averages.py RATINGS.csv OUT.csv

Writes session and interview score (the mean of the question means, of 100) and prints the seconds
that the query took, the start of Python and the loading of DuckDB not counted.
"""
import sys
import time

import duckdb

QUERY = """
copy (
  select session, avg(mean) / 5 * 100 as interview_score
  from (
    select session, question, avg(rating) as mean
    from read_csv(?, header = true)
    where status = 'rated'
    group by session, question
  )
  group by session
) to '{out}' (header)
"""

ratings, out = sys.argv[1:]
began = time.perf_counter()
duckdb.execute(QUERY.format(out=out.replace("'", "''")), [ratings])
print(f"{duckdb.__version__} {time.perf_counter() - began:.3f}")
