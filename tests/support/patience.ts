// A database, a file or a process of its own takes its time where much else runs: what hangs fails all the same.
jest.setTimeout(30_000)
