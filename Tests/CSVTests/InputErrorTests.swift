import CSV
import Testing

@Suite struct InputErrorTests {
  @Test func errorsReadAsFileLineColumn() {
    let error = InputError(
      file: "ratings.csv", position: FilePosition(line: 12, column: 9), message: "no")
    #expect("\(error)" == "ratings.csv:12:9: no")
    #expect("\(InputError(file: "a\nb", position: nil, message: "no"))" == "a\\nb: no")
    #expect("\(Warning(file: "x", position: .start, message: "hm"))" == "x:1:1: hm")
  }
}
