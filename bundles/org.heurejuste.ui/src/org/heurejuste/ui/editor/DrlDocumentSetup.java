package org.heurejuste.ui.editor;

import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.core.filebuffers.IDocumentSetupParticipantExtension;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;

/** Prepares the document of a file of rules or sentences, whichever editor shows it. */
public final class DrlDocumentSetup implements IDocumentSetupParticipant, IDocumentSetupParticipantExtension {

    @Override
    public void setup(IDocument document) {
        DrlPartitions.install(document, RuleLanguage.RULES);
    }

    @Override
    public void setup(IDocument document, IPath location, LocationKind locationKind) {
        DrlPartitions.install(document, RuleLanguage.of(location.lastSegment()));
    }
}
