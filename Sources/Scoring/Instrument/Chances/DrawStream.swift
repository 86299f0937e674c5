/// Numbers by chance that are the same for a seed on every machine.
///
/// The generator is that of Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators" (2014).
struct DrawStream {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of the parts of a chance, each as likely.
  mutating func part() -> UInt64 {
    let whole = Chance.certain.parts
    // The last, broken run of numbers would favour some.
    let end = UInt64.max / whole * whole
    while true {
      let number = next()
      if number < end { return number % whole }
    }
  }
}
