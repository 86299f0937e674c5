import Foundation
import Guide

/// Built-in guides of earlier editions, as sessions have them frozen.
enum EarlierEdition {
  /// The text of an edition, byte by byte.
  static func text(_ edition: Int) throws -> String {
    let file = URL(filePath: #filePath)
      .appending(path: "../../Editions/medical-office-manager-\(edition).yaml")
    return try String(contentsOf: file.standardized, encoding: .utf8)
  }

  static func guide(_ edition: Int) throws -> HiringGuide {
    try GuideReader.read(text: text(edition))
  }
}
