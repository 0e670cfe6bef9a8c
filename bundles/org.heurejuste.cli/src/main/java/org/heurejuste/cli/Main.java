package org.heurejuste.cli;

/** The command line: {@code heurejuste COMMAND PROJECT-OR-PACKAGE …}. */
public final class Main {

    private Main() {}

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String[] arguments) {
        // Results go to the console's own streams; what a library may print must never get between them.
        System.setOut(System.err);
        System.exit(run(Console.ofProcess(), arguments));
    }

    /**
     * Runs a command. Whatever happens is told on the console, in the language that the arguments or the console ask
     * for; nothing is thrown.
     *
     * @param console what the command reads and writes
     * @param arguments the command and its arguments
     * @return the exit code: 0 all is well, 1 something was found or failed, 2 used wrongly or unreadable
     */
    public static int run(Console console, String... arguments) {
        Session session = new Session(console, SpokenLanguage.askedFor(arguments));
        try {
            int code = Version.isAskedFor(arguments) ? Version.tell(session) : Commands.execute(session, arguments);
            session.flush();
            return code;
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            return new Failures(session, arguments).tell(e);
        }
    }
}
