// Outside Next nothing is sent to a browser: the guard `server-only` has nothing to guard in a script or a test.
export {}
