package dev.chai.cli;

/** The exit codes that every command keeps to. */
final class ExitCode {
    static final int OK = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int INTERNAL = 3;

    private ExitCode() {}
}
