extension SmallGuide {
  /// The bank of items at the end of the small guide, with an item of each kind.
  static let bank = criteria + items + forms

  static let criteria = """
      criteria:
        - {id: tone, title: Tone, low: Scolds., middle: Is polite., high: Calms.}
        - {id: facts, title: Facts, low: Guesses., middle: Names the rule., high: Gives the time.}

    """

  static let items = #"""
      items:
        - id: w-rounds
          section: watch
          kind: number
          topic: fire
          title: Rounds a night
          points: 2
          seconds: 60
          prompt: >-
            A round takes 35 minutes and begins every hour.

            How many minutes of eight hours are left?
          exhibit: |2
              from   22:00
            to       06:00

            break    none
          key:
            from: "200"
            to: "200.5"
            units: [minutes, min]
            also: [3 h 20]
            remark: {ask: What do you do with the rest?, ideal: Read the log.}
          why: Eight times 25.
          source: Sums.
        - id: w-door
          section: watch
          kind: choice
          topic: keys
          title: Door at two
          points: 4
          seconds: 90
          prompt: Somebody without a key rings at two.
          options:
            - {id: open-up, text: Open at once., points: 0, why: Nobody knows who it is.}
            - {id: ask-name, text: Ask for the name and look it up., points: 4, why: It is quick.}
            - {id: let-ring, text: Let it ring., points: 1, why: Nobody gets in.}
          why: Guests forget keys.
          source: Doors.
        - id: w-alarm
          section: watch
          kind: ticks
          title: Alarm
          points: 3
          seconds: 60
          prompt: The alarm rings. What is right?
          statements:
            - {id: lift, text: The lift is locked., right: true, why: People would be caught.}
            - {id: desk, text: The desk stays open., right: false, why: It has to be left.}
            - {id: list, text: The guest list is taken., right: true, why: It is counted.}
          why: As in the plan.
          source: Plans.
        - id: w-drill
          section: watch
          kind: order
          topic: fire
          title: A drill
          points: 3
          seconds: 120
          prompt: Put the drill in order.
          steps:
            - {id: warn, text: Warn the guests.}
            - {id: ring, text: Ring the bell.}
            - {id: count, text: Count the heads.}
          why: Warned guests do not panic.
          source: Drills.
        - id: w-lost
          section: watch
          kind: steps
          topic: keys
          title: A lost key
          points: 5
          seconds: 600
          prompt: A guest has lost a key. What do you do?
          steps:
            - {id: ask, text: Asks where it was last seen.}
            - {id: lock, text: Has the lock changed., essential: true}
            - {id: log, text: Writes it down., essential: false}
          without_essential: 40
          why: A key that is lost may be found by a thief.
          source: Locks.
        - id: t-note
          section: tact
          kind: writing
          title: A note to a guest
          points: 10
          seconds: 300
          prompt: Ask the guest in 12 for quiet, in writing.
          contains: [the time, the rule, thanks]
          why: Notes wake nobody else.
          source: Letters of ours.
        - id: t-guest
          section: tact
          kind: choice
          title: A guest in tears
          points: 2
          seconds: 90
          prompt: A guest cries in the hall.
          options:
            - {id: chair, text: Offer a chair., points: 2, why: It gives time.}
            - {id: wait, text: Look away., points: 0, why: It is unkind.}
          why: Kindness first.
          source: Chairs.

    """#

  static let forms = """
      forms:
        - {id: a, title: Form A, items: [w-rounds, w-door, w-alarm, t-note], source: Form one.}
        - {id: b, title: Form B, items: [w-drill, w-lost, t-guest], source: Form two.}

    """
}
