import CSV
import Guide
import Text

/// A guide is read whole or its faults can be shown, and the same text is the same guide.
enum GuidePromises {
  static func hold(for bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    do throws(GuideFaults) {
      _ = try GuideReader.read(text: text)
    } catch {
      for fault in error.faults {
        precondition(
          !fault.description(in: "guide.yaml").unicodeScalars.contains(where: \.isHarmful))
      }
    }
    for gap in GuideGap.all(in: text) { precondition(gap.line > 0) }
  }
}

/// A sheet gives a guide whose text is one, or faults that can be shown.
enum SheetPromises {
  static func hold(for bytes: [UInt8]) {
    let rows: [[String]]
    do throws(InputError) {
      rows = try SheetRows.read(bytes, file: "role.csv", isHeading: SheetGuide.isHeading)
    } catch {
      precondition(!error.description.unicodeScalars.contains(where: \.isHarmful))
      return
    }
    do throws(SheetFaults) {
      let sheet = try SheetGuide(rows: rows, named: "Role")
      precondition((try? GuideReader.read(text: sheet.text)) != nil)
    } catch {
      precondition(
        error.description(in: "role.csv").unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHarmful })
    }
  }
}
