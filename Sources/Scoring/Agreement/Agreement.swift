/// How far raters agree over several candidates, exactly.
///
/// Statistics that compare candidates belong to a whole opening; those of one
/// question stand in `QuestionResult`. Nothing here changes a score.
package enum Agreement {}
