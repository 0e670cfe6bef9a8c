/** What an editor asks of a policy: colours, outline, completion, hover, references, rename, format, quick fixes. */
@NullMarked
package org.heurejuste.language;

import org.jspecify.annotations.NullMarked;
