package org.heurejuste.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program. Asking for it alone loads next to nothing, so that the answer comes at once. */
final class Version {

    private static final String OPTION = "--version";

    private Version() {}

    static boolean isAskedFor(String... arguments) {
        return arguments.length == 1 && arguments[0].equals(OPTION);
    }

    static int tell(Session session) {
        session.out().line(line());
        return ExitCode.FINE;
    }

    static String line() {
        Properties product = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("product.properties")) {
            product.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return product.getProperty("name") + " " + product.getProperty("version");
    }
}
