import ArgumentParser

// Synchronous on purpose: the console's loop owns the main thread.
CommandLineEntry.run()
