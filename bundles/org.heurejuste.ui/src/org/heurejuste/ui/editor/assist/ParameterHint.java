package org.heurejuste.ui.editor.assist;

import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;

import org.heurejuste.language.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What a call takes, as the platform shows it.
 *
 * @param signature the call
 */
record ParameterHint(Signature signature) implements IContextInformation {

    @Override
    public String getContextDisplayString() {
        return signature.label();
    }

    @Override
    public @Nullable Image getImage() {
        return null;
    }

    @Override
    public String getInformationDisplayString() {
        return signature.label();
    }
}
