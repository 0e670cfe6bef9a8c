package org.heurejuste.policy.internal.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.heurejuste.policy.letter.LetterPart;
import org.heurejuste.policy.letter.LetterReading;

/**
 * The ways in which a template may read.
 *
 * @param list the ways
 * @param complete whether these are all of them
 */
public record Readings(List<LetterReading> list, boolean complete) {

    /** More would take long to look at, and nobody could foresee how they all read. */
    static final int MOST = 200;

    /** Keeps its own copy. */
    public Readings {
        list = List.copyOf(list);
    }

    /**
     * The ways in which parts may read. A field that chooses twice chooses alike.
     *
     * @param parts a template's parts
     * @return at most 200 ways
     */
    public static Readings of(List<LetterPart> parts) {
        Expansion expansion = new Expansion();
        List<Draft> drafts = expansion.all(List.of(new Draft()), parts);
        return new Readings(drafts.stream().map(Draft::reading).toList(), !expansion.cut);
    }

    private static final class Expansion {
        private boolean cut;

        List<Draft> all(List<Draft> drafts, List<LetterPart> parts) {
            List<Draft> grown = drafts;
            for (LetterPart part : parts) {
                grown = part instanceof LetterPart.Choice choice ? chosen(grown, choice) : grown;
                for (Draft draft : part instanceof LetterPart.Choice ? List.<Draft>of() : grown) {
                    draft.add(part);
                }
            }
            return grown;
        }

        private List<Draft> chosen(List<Draft> drafts, LetterPart.Choice choice) {
            List<Draft> grown = new ArrayList<>();
            for (Draft draft : drafts) {
                for (LetterPart.Branch branch : choice.branches()) {
                    if (grown.size() >= MOST) {
                        cut = true;
                        return grown;
                    }
                    if (draft.mayChoose(choice, branch)) {
                        grown.addAll(all(List.of(draft.choosing(choice, branch)), branch.parts()));
                    }
                }
            }
            return grown.size() > MOST ? cutOff(grown) : grown;
        }

        private List<Draft> cutOff(List<Draft> grown) {
            cut = true;
            return grown.subList(0, MOST);
        }
    }

    /** A reading as far as it goes. */
    private static final class Draft {
        private final StringBuilder text = new StringBuilder();
        private int[] places = new int[64];
        private final Set<String> arguments = new HashSet<>();
        private final Map<String, String> chosen = new HashMap<>();

        boolean mayChoose(LetterPart.Choice choice, LetterPart.Branch branch) {
            String before = chosen.get(choice.argument());
            if (before == null || before.equals(branch.selector())) {
                return true;
            }
            boolean has = choice.branches().stream().anyMatch(other -> other.selector().equals(before));
            return !has && (branch.selector().equals("other") || before.equals("other"));
        }

        Draft choosing(LetterPart.Choice choice, LetterPart.Branch branch) {
            Draft copy = new Draft();
            copy.text.append(text);
            copy.places = places.clone();
            copy.arguments.addAll(arguments);
            copy.chosen.putAll(chosen);
            copy.arguments.add(choice.argument());
            copy.chosen.putIfAbsent(choice.argument(), branch.selector());
            return copy;
        }

        void add(LetterPart part) {
            if (part instanceof LetterPart.Words words) {
                for (int i = 0; i < words.text().length(); i++) {
                    add(words.text().charAt(i), words.start() + i);
                }
            } else if (part instanceof LetterPart.Blank blank) {
                add(LetterReading.FILLED, blank.start());
                arguments.add(blank.argument());
            } else if (part instanceof LetterPart.Count count) {
                add(LetterReading.FILLED, count.start());
                arguments.add(count.argument());
            }
        }

        private void add(char unit, int place) {
            if (text.length() == places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            places[text.length()] = place;
            text.append(unit);
        }

        LetterReading reading() {
            return new LetterReading(text.toString(), arguments, Arrays.copyOf(places, text.length()));
        }
    }
}
