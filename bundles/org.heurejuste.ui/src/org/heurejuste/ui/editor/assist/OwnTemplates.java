package org.heurejuste.ui.editor.assist;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateCompletionProcessor;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.swt.graphics.Image;

import org.jspecify.annotations.Nullable;

/** Proposes the templates that a team has written for itself, where a word begins like their name. */
final class OwnTemplates extends TemplateCompletionProcessor {

    @Override
    protected Template[] getTemplates(String contextTypeId) {
        return RuleTemplates.get().store().getTemplates(contextTypeId);
    }

    @Override
    protected TemplateContextType getContextType(ITextViewer viewer, IRegion region) {
        return RuleTemplates.get().contextTypes().getContextType(RuleTemplates.CONTEXT);
    }

    @Override
    protected @Nullable Image getImage(Template template) {
        return null;
    }
}
