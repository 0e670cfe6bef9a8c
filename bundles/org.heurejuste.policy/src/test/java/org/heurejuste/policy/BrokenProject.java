package org.heurejuste.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;

/** A small project with one kind of mistake in it, and what its author is told. */
final class BrokenProject {

    static final Path CORPUS = Path.of("src/test/resources/broken");
    private static final String RESOURCES = "src/main/resources/";

    private final PolicyProject project;

    private BrokenProject(PolicyProject project) {
        this.project = project;
    }

    /** The sound project with the files of a folder of the corpus laid over it. */
    static BrokenProject of(Path mistake, Path workspace) throws IOException, PolicyProjectException {
        Path root = workspace.resolve(mistake.getFileName());
        copy(CORPUS.resolve("base"), root.resolve(RESOURCES));
        copy(mistake, root.resolve(RESOURCES));
        return new BrokenProject(PolicyProject.open(root));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().startsWith("expected")).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    PolicyProject project() {
        return project;
    }

    Compilation compile() {
        return PolicyCompiler.compile(project);
    }

    /** What an author reads: each finding with the line that it is about, the place marked, and the help. */
    String told(Compilation compilation, Locale locale) {
        return compilation.diagnostics().stream().map(d -> told(d, locale)).collect(Collectors.joining("\n"));
    }

    private String told(Diagnostic diagnostic, Locale locale) {
        SourceSpan span = diagnostic.span();
        String help = diagnostic.help() == null
                ? ""
                : "  " + (locale == Locale.FRENCH ? "aide : " : "help: ") + diagnostic.help().in(locale) + "\n";
        return diagnostic.line(locale).replace(RESOURCES, "") + "\n" + quote(span) + help;
    }

    private String quote(SourceSpan span) {
        String text = project.source(span.path()).filter(f -> !f.path().endsWith(".xlsx")).map(SourceFile::text)
                .orElse("");
        if (text.isEmpty()) {
            return "";
        }
        String line = text.lines().skip(span.line() - 1L).findFirst().orElse("").replace('\u0000', '?');
        String mark = " ".repeat(span.column() - 1)
                + "^".repeat(Math.max(1, Math.min(span.length(), line.length() - span.column() + 1)));
        return "  | " + line + "\n  | " + mark + "\n";
    }

    static Stream<Path> all() {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            return folders.filter(f -> !f.endsWith("base")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
