package org.heurejuste.editors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Neovim without anybody's own settings, set up as the documentation says, in which a French-speaking analyst writes. */
final class Neovim {

    static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    private static final Pattern SETTINGS = Pattern.compile("```lua\n(-- ~/.config/nvim/init.lua\n.*?)```",
            Pattern.DOTALL);
    private static final Path WRITES = Path.of("src/test/resources/write-rules.lua").toAbsolutePath();
    private static final long PATIENCE_MINUTES = 10;

    private final Path home;
    private final Path policy;

    /**
     * @param home a folder for all that Neovim keeps
     * @param policy the folder that it works in
     */
    Neovim(Path home, Path policy) {
        this.home = home;
        this.policy = policy;
    }

    /** The settings that a page of the documentation shows. */
    static String settings(String page) throws IOException {
        Matcher shown = SETTINGS.matcher(Files.readString(REPOSITORY.resolve("docs").resolve(page)));
        assertThat(shown.find()).as("settings for Neovim in docs/%s", page).isTrue();
        return shown.group(1);
    }

    /** Writes in a file of rules, and tells what was seen: one JSON object. */
    String writeIn(String rules) throws IOException, InterruptedException {
        Path settings = Files.writeString(home.resolve("init.lua"), settings("language-server.md"));
        Path seen = home.resolve("seen.json");
        Path log = home.resolve("nvim.log");
        ProcessBuilder nvim = new ProcessBuilder("nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c",
                "luafile " + settings, "-c", "luafile " + WRITES).directory(policy.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        nvim.environment().keySet().removeAll(List.of("LC_ALL", "LC_MESSAGES"));
        nvim.environment().putAll(Map.of("LANG", "fr_FR.UTF-8", "RULES", rules, "SEEN", seen.toString(),
                "XDG_CONFIG_HOME", home.toString(), "XDG_DATA_HOME", home.toString(), "XDG_CACHE_HOME",
                home.toString(), "XDG_STATE_HOME", home.toString(), "PATH",
                commandLine().getParent() + ":" + System.getenv("PATH")));
        Process running = start(nvim);
        if (!running.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            running.destroyForcibly();
            throw new AssertionError("Neovim did not end: " + Files.readString(log));
        }
        assertThat(seen).as(Files.readString(log)).exists();
        return Files.readString(seen);
    }

    private static Process start(ProcessBuilder nvim) {
        try {
            return nvim.start();
        } catch (IOException e) {
            throw new AssertionError("Neovim is missing; on Debian or Ubuntu: apt-get install neovim", e);
        }
    }

    /** What the documentation calls {@code heurejuste}: the built command line. */
    private Path commandLine() throws IOException {
        Path command = home.resolve("bin/heurejuste");
        Files.createDirectories(command.getParent());
        Files.writeString(command, "#!/bin/sh\nexec " + Stream.concat(java().stream(), Stream.of("\"$@\"\n"))
                .reduce((before, word) -> before + " " + word).orElseThrow());
        assertThat(command.toFile().setExecutable(true)).isTrue();
        return command;
    }

    private static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                Path.of(System.getProperty("heurejuste.jar")).toAbsolutePath().normalize().toString());
    }

    /** What the built command line says of the policy, after Neovim has saved it. */
    int check() throws IOException, InterruptedException {
        Process check = new ProcessBuilder(commandLine().toString(), "check", policy.toString())
                .redirectErrorStream(true).redirectOutput(home.resolve("check.log").toFile()).start();
        assertThat(check.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        return check.exitValue();
    }
}
