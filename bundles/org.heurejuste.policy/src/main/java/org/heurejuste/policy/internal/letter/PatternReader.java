package org.heurejuste.policy.internal.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;

import org.heurejuste.policy.letter.LetterPart;
import org.jspecify.annotations.Nullable;

/**
 * A template as ICU reads it.
 *
 * @param parts what it consists of; empty where it cannot be read
 * @param problem why it cannot be read, or null
 */
public record PatternReader(List<LetterPart> parts, @Nullable PatternProblem problem) {

    /** Keeps its own copy. */
    public PatternReader {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a template.
     *
     * @param pattern the template
     * @return what it consists of, or why it cannot be read
     */
    public static PatternReader read(String pattern) {
        PatternProblem problem = new PatternGuard(pattern).problem();
        if (problem != null) {
            return new PatternReader(List.of(), problem);
        }
        return new PatternReader(new Walk(pattern, new MessagePattern(pattern)).parts(), null);
    }

    /** Goes along the parts in which ICU holds a pattern. */
    private static final class Walk {
        private final String pattern;
        private final MessagePattern read;
        private int at;

        Walk(String pattern, MessagePattern read) {
            this.pattern = pattern;
            this.read = read;
        }

        List<LetterPart> parts() {
            return message("");
        }

        /** From a message's start to behind its end. */
        private List<LetterPart> message(String counted) {
            List<LetterPart> parts = new ArrayList<>();
            int from = read.getPart(at++).getLimit();
            while (read.getPartType(at) != Part.Type.MSG_LIMIT) {
                Part part = read.getPart(at);
                words(parts, from, part.getIndex());
                from = part.getLimit();
                switch (part.getType()) {
                    case ARG_START -> {
                        int end = read.getLimitPartIndex(at);
                        parts.add(argument(part.getArgType()));
                        at = end;
                        from = read.getPart(at).getLimit();
                    }
                    case REPLACE_NUMBER -> parts.add(new LetterPart.Count(counted, part.getIndex()));
                    default -> {
                    }
                }
                at++;
            }
            words(parts, from, read.getPart(at++).getIndex());
            return parts;
        }

        private void words(List<LetterPart> parts, int from, int to) {
            if (from < to) {
                parts.add(new LetterPart.Words(pattern.substring(from, to), from));
            }
        }

        private LetterPart argument(ArgType type) {
            Part name = read.getPart(at + 1);
            String argument = read.getSubstring(name);
            at += 2;
            if (type == ArgType.NONE || type == ArgType.SIMPLE) {
                return blank(argument, name.getIndex(), type);
            }
            String format = type.name().toLowerCase(Locale.ROOT);
            List<LetterPart.Branch> branches = new ArrayList<>();
            while (read.getPartType(at) != Part.Type.ARG_LIMIT) {
                Part part = read.getPart(at++);
                if (part.getType() == Part.Type.ARG_SELECTOR) {
                    at += read.getPartType(at).hasNumericValue() ? 1 : 0;
                    branches.add(new LetterPart.Branch(read.getSubstring(part), part.getIndex(),
                            message(type == ArgType.SELECT ? "" : argument)));
                }
            }
            return new LetterPart.Choice(argument, name.getIndex(), format, branches);
        }

        private LetterPart blank(String argument, int start, ArgType type) {
            if (type == ArgType.NONE) {
                return new LetterPart.Blank(argument, start, "", "", start);
            }
            String format = read.getSubstring(read.getPart(at++));
            boolean styled = read.getPartType(at) == Part.Type.ARG_STYLE;
            String style = styled ? read.getSubstring(read.getPart(at)) : "";
            int lead = style.length() - style.stripLeading().length();
            return new LetterPart.Blank(argument, start, format, style.strip(),
                    styled ? read.getPart(at).getIndex() + lead : start);
        }
    }
}
