// Where moving is part of what is recorded, or there is nothing to find in, `/` finds nothing.

extension InterviewScreen {
  var finds: Bool { false }
}

extension RoundTableScreen {
  var finds: Bool { false }
}

extension SetupScreen {
  var finds: Bool { false }
}

extension ExportScreen {
  var finds: Bool { false }
}

extension LeavingScreen {
  var finds: Bool { false }
}

extension RescueScreen {
  var finds: Bool { false }
}
