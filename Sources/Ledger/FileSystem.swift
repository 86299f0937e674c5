import CStatfs
import Glibc

/// What kind of file system a folder lies on, as far as a ledger has to know.
///
/// SQLite's log needs locks that hold, and memory that all who have the file open share. Over a
/// network neither can be relied on, and what is lost there is lost without a word.
struct FileSystem: Sendable, Hashable {
  /// The kernel's number for the kind, `f_type` of `statfs`.
  var number: UInt32
  /// Its name among the mounts, such as `nfs4` or `fuse.sshfs`; empty where that is not known.
  var name = ""
  /// What is mounted, such as `server:/export`; empty where that is not known.
  var source = ""

  /// What people call it, where it is one of a network; nil for a disk.
  var network: String? {
    if let known = Self.networks[number] { return known }
    guard number == Self.fuse else { return nil }
    let parts = name.split(separator: ".", maxSplits: 1)
    if parts.count == 2, let program = Self.programs.first(where: { parts[1].hasPrefix($0) }) {
      return program
    }
    return source.contains("://") ? "WebDAV or another address" : nil
  }

  /// The file system of a folder or file that exists; nil where the system does not say.
  static func of(_ path: String) -> FileSystem? {
    var facts = statfs()
    var status = stat()
    guard statfs(path, &facts) == 0, stat(path, &status) == 0 else { return nil }
    var found = FileSystem(number: UInt32(truncatingIfNeeded: facts.f_type))
    // Only of a program's own file system does the number say too little.
    guard found.number == fuse else { return found }
    if let mount = Self.mount(of: device(status.st_dev), in: Self.mounts()) {
      (found.name, found.source) = mount
    }
    return found
  }

  /// A device as the kernel writes it, `major:minor`.
  private static func device(_ number: dev_t) -> String {
    let major = (number >> 8 & 0xFFF) | (number >> 32 & ~0xFFF)
    let minor = (number & 0xFF) | (number >> 12 & ~0xFF)
    return "\(major):\(minor & 0xFFFF_FFFF)"
  }

  /// Name and source of a device among the lines of `/proc/self/mountinfo`.
  static func mount(of device: String, in lines: String) -> (name: String, source: String)? {
    for line in lines.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2, fields[2] == device, let dash = fields.firstIndex(of: "-"),
        fields.count > dash + 2
      else { continue }
      return (String(fields[dash + 1]), String(fields[dash + 2]))
    }
    return nil
  }

  private static func mounts() -> String {
    let descriptor = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  private static let fuse: UInt32 = 0x6573_5546

  /// By the numbers of `linux/magic.h` and of the file systems' own sources.
  private static let networks: [UInt32: String] = [
    0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "SMB (CIFS)", 0xFE53_4D42: "SMB",
    0x5346_414F: "AFS", 0x6B41_4653: "AFS", 0x7375_7245: "Coda", 0x564C: "NetWare",
    0x0102_1997: "9p", 0x786F_4256: "a shared folder of VirtualBox", 0xBACB_ACBC: "VMware's hgfs",
    0x00C3_6400: "Ceph", 0x0BD0_0BD0: "Lustre", 0x4750_4653: "GPFS", 0x7461_636F: "OCFS2",
    0x0116_1970: "GFS2", 0x1983_0326: "BeeGFS", 0x2003_0528: "OrangeFS",
  ]

  /// Programs that make a network look like a folder, as mounts name them behind `fuse.`.
  private static let programs = [
    "sshfs", "rclone", "s3fs", "gcsfuse", "goofys", "mount-s3", "glusterfs", "ceph", "davfs",
    "curlftpfs", "smbnetfs", "google-drive-ocamlfuse", "onedriver", "dropbox", "nfs", "juicefs",
    "seadrive", "gvfsd-fuse", "moosefs", "mfs", "lizardfs", "afpfs", "vmhgfs", "portal",
  ]
}

/// Finds out whether files can be locked in a folder at all.
///
/// SQLite says the same of a lock that somebody else has and of one that the system cannot give
/// (`ENOLCK`), and what is to be done about the two is not the same.
struct LockProbe: Sendable {
  /// Tries a lock in a folder: the error number of a failure, or nil where it was given or could
  /// not be tried.
  var attempt: @Sendable (_ folder: String) -> Int32?

  /// Locks a file of its own that has no name, beside the ledger.
  ///
  /// The ledger's own file must not be opened for it: closing it would drop SQLite's locks.
  static let system = LockProbe { folder in
    var descriptor = open(folder, O_RDWR | O_CLOEXEC | 0o20200000 /* O_TMPFILE */, 0o600)
    if descriptor < 0 {
      guard let made = PrivatePath.newFile(folder + "/.starpanel-lock-") else { return nil }
      descriptor = made.descriptor
      unlink(made.path)
    }
    defer { close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0
    lock.l_len = 1
    return fcntl(descriptor, F_SETLK, &lock) == 0 ? nil : errno
  }

  /// Why the ledger's file cannot be locked; nil where a lock is only a matter of waiting.
  func refusal(of path: String) -> LedgerError? {
    guard let code = attempt(LedgerFile.folder(of: path)) else { return nil }
    switch code {
    case EACCES, EAGAIN, EINTR, EDEADLK: return nil
    default: return .cannotLock(path: path, reason: String(cString: strerror(code)))
    }
  }
}
