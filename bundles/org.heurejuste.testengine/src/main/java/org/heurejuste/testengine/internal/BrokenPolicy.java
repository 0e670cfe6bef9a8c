package org.heurejuste.testengine.internal;

import java.util.ArrayList;
import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.testengine.HeureJusteTestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.DirectorySource;
import org.junit.platform.engine.support.hierarchical.Node;

/** A policy that cannot be used: a test that fails in place of its suites. */
final class BrokenPolicy extends AbstractTestDescriptor implements Node<CasesContext> {
    private final Project.Broken project;

    BrokenPolicy(UniqueId id, Project.Broken project) {
        super(id, String.valueOf(project.root().getFileName()), DirectorySource.from(project.root().toFile()));
        this.project = project;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public CasesContext execute(CasesContext context, DynamicTestExecutor executor) {
        List<String> lines = new ArrayList<>();
        lines.add(Message.of(HeureJusteTestEngine.class, "policy.broken").in(context.locale()));
        lines.addAll(project.reasons().in(context.locale()));
        throw Failures.of(getDisplayName(), getDisplayName(), SourceSpan.startOf(getDisplayName()), lines);
    }
}
