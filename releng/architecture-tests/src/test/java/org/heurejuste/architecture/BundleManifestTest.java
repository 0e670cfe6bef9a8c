package org.heurejuste.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The direction of use in the workbench, as its bundles' manifests state it. */
class BundleManifestTest {

    private static final String PREFIX = "org.heurejuste.";
    private static final AllowedUse ALLOWED = AllowedUse.documented();

    private static final Pattern NAME = Pattern.compile("(?:^|,)\\s*([A-Za-z0-9_.]+)(?=[;,]|\\s*$)");

    static Stream<Path> workbenchBundles() {
        return Repository.bundles().stream().filter(bundle -> Files.exists(manifestOf(bundle)));
    }

    static Stream<Path> productBundles() {
        return workbenchBundles().filter(bundle -> !bundle.toString().endsWith(".tests"));
    }

    @ParameterizedTest
    @MethodSource("productBundles")
    void usesOnlyTheBundlesThatItsArrowsLeadTo(Path bundle) throws IOException {
        String name = bundle.getFileName().toString().substring(PREFIX.length());
        Stream<String> named = Stream.concat(names(bundle, "Require-Bundle"), names(bundle, "Import-Package"));
        List<String> used = named.filter(other -> other.startsWith(PREFIX))
                .map(other -> other.substring(PREFIX.length()).replaceFirst("\\..*", ""))
                .filter(other -> !other.equals(name)).distinct().toList();

        assertThat(ALLOWED.bundles()).contains(name);
        assertThat(ALLOWED.by(name)).containsAll(used);
    }

    @ParameterizedTest
    @MethodSource("workbenchBundles")
    void leavesTheRuleEngineToTheCore(Path bundle) throws IOException {
        assertThat(names(bundle, "Require-Bundle")).doesNotContain("org.heurejuste.drools");
        assertThat(names(bundle, "Import-Package")).noneMatch(
                name -> name.startsWith("org.kie.") || name.startsWith("org.drools.") || name.startsWith("org.mvel2"));
    }

    @Test
    void theWorkspaceKnowsNoWindow() throws IOException {
        Path workspace = Repository.ROOT.resolve("bundles/org.heurejuste.workspace");

        assertThat(names(workspace, "Require-Bundle")).isNotEmpty().noneMatch(name -> name.startsWith("org.eclipse.ui")
                || name.startsWith("org.eclipse.swt") || name.startsWith("org.eclipse.jface"));
        assertThat(names(workspace, "Import-Package")).noneMatch(
                name -> name.startsWith("org.eclipse.swt") || name.startsWith("org.eclipse.jface"));
    }

    private static Stream<String> names(Path bundle, String header) throws IOException {
        try (InputStream in = Files.newInputStream(manifestOf(bundle))) {
            @Nullable String value = new Manifest(in).getMainAttributes().getValue(header);
            return value == null
                    ? Stream.empty()
                    : NAME.matcher(value.replaceAll("\"[^\"]*\"", "")).results()
                            .map((MatchResult match) -> match.group(1)).toList().stream();
        }
    }

    private static Path manifestOf(Path bundle) {
        return bundle.resolve("META-INF/MANIFEST.MF");
    }
}
