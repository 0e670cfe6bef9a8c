package org.heurejuste.testing.internal.edit;

import java.util.List;

import org.heurejuste.testing.edit.CaseDraft;

/** Writes whole suites in YAML. */
public final class SuiteYaml {

    private SuiteYaml() {}

    /**
     * A suite.
     *
     * @param name its name
     * @param cases its cases
     * @return the text
     */
    public static String of(String name, List<CaseDraft> cases) {
        StringBuilder text = new StringBuilder("suite: ").append(YamlWords.of(name, (char) 0)).append('\n');
        text.append(cases.isEmpty() ? "cases: []\n" : "cases:\n");
        for (CaseDraft draft : cases) {
            YamlWriter.item(SuiteEdits.tree(draft), 2).forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }
}
