package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.heurejuste.ui.tests.driver.CleanWorkbench;
import org.heurejuste.ui.tests.driver.Editor;
import org.heurejuste.ui.tests.driver.PolicyCopy;
import org.heurejuste.ui.tests.driver.Responsiveness;
import org.heurejuste.ui.tests.driver.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred files with five thousand rules: the window answers whatever one does in them. Nothing is compiled meanwhile. */
@ExtendWith(CleanWorkbench.class)
class LargePolicyTest {

    private static final String RULES = "src/main/resources/org/heurejuste/service/";
    private static final int FILES = 200;
    private static final int RULES_OF_A_FILE = 25;

    @TempDir
    Path folder;

    private Path policy = Path.of("");

    @BeforeEach
    void aLargePolicy() throws IOException, CoreException {
        policy = PolicyCopy.in(folder);
        for (int file = 1; file <= FILES; file++) {
            StringBuilder text = new StringBuilder("package org.heurejuste.service\n");
            for (int rule = 1; rule <= RULES_OF_A_FILE; rule++) {
                text.append("\nrule \"Waiting ").append(file).append('.').append(rule).append(
                        "\"\n    @clause(A1)\nwhen\n    $customer : Customer( tenureMonths > 3 )\n    Contact( waitMinutes > ")
                        .append(rule).append(" )\nthen\n    $customer.setCooperative( true );\nend\n");
            }
            Files.writeString(policy.resolve(RULES + "waiting-" + file + ".drl"), text);
        }
        build(false);
    }

    @AfterEach
    void buildAgain() throws CoreException {
        build(true);
    }

    private static void build(boolean automatically) throws CoreException {
        IWorkspaceDescription settings = ResourcesPlugin.getWorkspace().getDescription();
        settings.setAutoBuilding(automatically);
        ResourcesPlugin.getWorkspace().setDescription(settings);
    }

    @Test
    void oneTypesIntoItWithoutAPause(Workbench workbench) {
        IProject project = workbench.importPolicy(policy);

        Duration longest = Responsiveness.longestWorkDuring(() -> {
            Editor editor = workbench.open(project, RULES + "waiting-100.drl");
            editor.typeOver("waitMinutes > 7 )", "waitMinuts > 7 )");
            editor.waitForError(editor.lineOf("waitMinuts"), "`waitMinuts`");
            editor.typeOver("waitMinuts > 7 )", "waitMinutes > 7 )").waitUntilClean();
            editor.caretBehind("$customer.").proposals("tenureMonths");
            editor.press(SWT.ESC);
        });

        assertTrue(longest.compareTo(Duration.ofSeconds(1)) < 0,
                () -> "the window was busy for " + longest.toMillis() + " ms");
    }
}
