import Interview
import Ledger

/// What went wrong, in words that whoever sits at a console may read.
///
/// A session's name is often made of the candidate's, which a marker must not know. So everything
/// that may reach a marker's terminal is said here, and no screen has to look for names in it.
struct SeatWords: Sendable {
  /// Whether whoever reads it is told of no session.
  private let isBlind: Bool

  /// - Parameter seat: whose console it is; nil where no seat was named.
  init(for seat: Seat?) {
    isBlind = seat?.marker != nil
  }

  /// What an error says, in a sentence or two.
  func of(_ error: any Error) -> String {
    switch error {
    case let failure as Failure: failure.message
    case let error as LedgerError: isBlind ? error.descriptionWithoutNames : "\(error)"
    default:
      isBlind ? "Something went wrong that has no words here. Tell the hiring lead." : "\(error)"
    }
  }

  /// What is wrong with a list of sessions, a sentence each.
  func of(_ damage: ListDamage) -> [String] {
    guard isBlind else { return damage.remarks }
    return damage.remarks.isEmpty
      ? [] : ["The list of sessions is damaged. Tell the hiring lead."]
  }

  /// What a session is called.
  func of(_ session: SessionID) -> String {
    isBlind ? "test of that candidate" : "session \(session)"
  }

  /// Does something; what it throws is a `Failure` with such words.
  func telling<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(status: .badInput, message: of(error))
    }
  }
}
