import Exchange
import Interview
import Testing

@Suite struct AuditFileTests {
  /// What somebody typed stands in the seat and in the record; the rest are words and numbers.
  @Test func aRowHasTheEventAsItIsStored() {
    var file = AuditFile(forExcel: false)
    file.add(
      AuditRow(
        session: SessionID("=s1"), seat: "interviewer:R. Okafor", sequence: 2,
        at: "2026-11-24T09:30:00Z", kind: "noteWritten", record: "{\"text\":\"a, b\"}",
        sha256: "00ff"))
    #expect(
      String(decoding: file.take(), as: UTF8.self)
        == "session,seat,sequence,at,kind,record,sha256\r\n"
        + "'=s1,interviewer:R. Okafor,2,2026-11-24T09:30:00Z,noteWritten,"
        + "\"{\"\"text\"\":\"\"a, b\"\"}\",00ff\r\n")
  }

  /// A name of a file is said once, so an older export is known by the names of today.
  @Test func allFilesOfAnExportAreFilesOfAFolder() {
    var files = SessionFiles(forExcel: true).files
    #expect(files.allSatisfy { FolderFile(rawValue: $0.name) != nil })
    #expect(files.removeFirst().bytes.starts(with: [0xEF, 0xBB, 0xBF] + Array("session,".utf8)))
  }
}
