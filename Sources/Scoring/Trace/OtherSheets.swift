package import Guide
package import Interview

/// Sheets that differ from this one in a single thing, to see what it comes to.
extension Sheet {
  /// The sheet without one more question; the same where the guide has no such question.
  package func voiding(_ question: String, under guide: HiringGuide) -> Sheet {
    var sheet = self
    for (index, other) in guide.questions.enumerated() where other.id == question {
      if sheet.voided.indices.contains(index) { sheet.voided[index] = true }
    }
    return sheet
  }

  /// The sheet as if this interviewer's form were the only one.
  package func alone(_ interviewer: Interviewer) -> Sheet {
    var sheet = self
    sheet.seats = sheet.seats.filter { $0.interviewer == interviewer }
    return sheet
  }
}
