package org.heurejuste.policy.internal.drl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.lang.DRLLexer;
import org.drools.drl.parser.lang.DRLParser;
import org.heurejuste.policy.internal.check.Findings;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads a rule text with the engine's parser. Statements that cannot be read are reported, each once, and left out, so that they
 * spoil nothing else in their file.
 */
public final class RuleParser {

    private static final int ATTEMPTS = 8;
    /** Words that may stand between statements: attributes of all rules of the file. */
    private static final Set<String> OF_A_FILE = Set.of("unit", "salience", "enabled", "no", "auto", "lock", "agenda",
            "activation",
            "ruleflow", "date", "dialect", "duration", "timer", "calendars", "refract", "direct", "attributes");

    private final RuleText text;
    private final Findings findings;
    private final Tokens tokens;
    private final List<Block> blocks;
    private final Set<Block> broken = new LinkedHashSet<>();
    private final StringBuilder readable;

    private record Read(PackageDescr descr, List<Integer> errors) {
    }

    private RuleParser(RuleText text, Findings findings) {
        this.text = text;
        this.findings = findings;
        this.tokens = Tokens.of(text.drl());
        this.blocks = BlockReader.read(tokens);
        this.readable = new StringBuilder(text.drl());
    }

    /**
     * Reads a rule text.
     *
     * @param text any text
     * @param findings receives what cannot be read
     * @return what it says, as far as it can be read
     */
    public static ParsedRules parse(RuleText text, Findings findings) {
        return new RuleParser(text, findings).parse();
    }

    private ParsedRules parse() {
        if (new TextGuard(text, tokens).reports(findings)) {
            PackageDescr nothing = nothing();
            return new ParsedRules(text, tokens, blocks, blocks, nothing, nothing);
        }
        breakStructure();
        Read read = read();
        Read first = broken.isEmpty() ? read : read(text.drl());
        for (int i = 0; i < ATTEMPTS && !read.errors().isEmpty(); i++) {
            read.errors().forEach(this::breakAt);
            read = read();
        }
        PackageDescr descr = read.errors().isEmpty() ? read.descr() : nothing();
        return new ParsedRules(text, tokens, blocks, List.copyOf(read.errors().isEmpty() ? broken : blocks), descr,
                first.descr());
    }

    private PackageDescr nothing() {
        String name = blocks.stream().filter(b -> b.kind() == Block.Kind.PACKAGE).map(Block::name).findFirst()
                .orElse("");
        return new PackageDescr(name);
    }

    private void breakStructure() {
        StructureCheck structure = new StructureCheck(text, tokens, findings);
        if (tokens.openComment() >= 0) {
            structure.openComment();
            blank(tokens.openComment(), readable.length());
        }
        blocks.stream().filter(structure::reports).forEach(this::breakBlock);
        strayWords();
    }

    /** The engine's parser takes words behind an {@code end} for a part of the rule before. */
    private void strayWords() {
        int next = 0;
        int at = 0;
        while (at < tokens.list().size()) {
            Token token = tokens.list().get(at);
            while (next < blocks.size() && blocks.get(next).end() <= token.start()) {
                next++;
            }
            boolean inside = next < blocks.size() && blocks.get(next).start() <= token.start();
            boolean stray = !inside && !token.is(text.drl(), ';') && !OF_A_FILE.contains(token.in(text.drl()));
            at = stray
                    ? behind(stray(token.start()))
                    : inside || token.is(text.drl(), ';')
                            ? at + 1
                            : behind(next < blocks.size() ? blocks.get(next).start() : readable.length());
        }
    }

    private int behind(int offset) {
        int at = 0;
        while (at < tokens.list().size() && tokens.list().get(at).start() < offset) {
            at++;
        }
        return at;
    }

    private void breakBlock(Block block) {
        broken.add(block);
        blank(block.start(), block.end());
    }

    private void blank(int start, int end) {
        for (int i = start; i < Math.min(end, readable.length()); i++) {
            if (readable.charAt(i) != '\n' && readable.charAt(i) != '\r') {
                readable.setCharAt(i, ' ');
            }
        }
    }

    private void breakAt(int offset) {
        int place = onWord(offset);
        Block block = blocks.stream().filter(b -> b.contains(place)).findFirst().orElse(null);
        if (block == null) {
            stray(place);
        } else if (!broken.contains(block)) {
            new SyntaxMessages(text, tokens, findings).report(block, place);
            breakBlock(block);
        }
    }

    /** The parser may stumble over a blank behind the last word. */
    private int onWord(int offset) {
        int place = Math.min(offset, readable.length());
        while (place > 0 && (place == readable.length() || Character.isWhitespace(readable.charAt(place)))) {
            place--;
        }
        return Math.max(0, place);
    }

    /** Words that belong to no statement. */
    private int stray(int offset) {
        int start = blocks.stream().map(Block::end).filter(e -> e <= offset).reduce(0, Math::max);
        int end = blocks.stream().map(Block::start).filter(s -> s > offset).reduce(readable.length(), Math::min);
        new SyntaxMessages(text, tokens, findings).stray(offset);
        blank(start, end);
        return end;
    }

    private Read read() {
        return read(readable.toString());
    }

    private Read read(String drl) {
        DRLLexer lexer = DRLFactory.buildLexer(drl, LanguageLevelOption.DRL6);
        DRLParser parser = DRLFactory.buildParser(lexer, LanguageLevelOption.DRL6);
        List<Integer> errors = new ArrayList<>();
        PackageDescr descr = nothing();
        try {
            descr = parser.compilationUnit();
        } catch (Exception e) {
            errors.add(0);
        }
        lexer.getErrors().forEach(e -> errors.add(offset(e)));
        parser.getErrors().forEach(e -> errors.add(offset(e)));
        return new Read(descr, errors);
    }

    /** The parser has no line for what it stumbles over at the end of the text. */
    private int offset(DroolsParserException e) {
        int end = text.drl().length();
        return e.getLineNumber() <= 0
                ? end
                : Math.min(end, text.lines().start(e.getLineNumber()) + Math.max(0, e.getColumn()));
    }
}
