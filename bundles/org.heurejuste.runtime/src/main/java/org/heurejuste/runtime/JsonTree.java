package org.heurejuste.runtime;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.heurejuste.policy.text.UserWord;
import org.jspecify.annotations.Nullable;

/** Makes the tree that {@link CaseReader} reads: exact numbers, no key twice, no depth or length beyond what a case needs. */
final class JsonTree {
    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 64;

    private final JsonParser parser;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the object whose opening brace was just read. */
    static Map<String, @Nullable Object> readObject(JsonParser parser) throws IOException, Unreadable {
        return new JsonTree(parser).object("", 1);
    }

    private Map<String, @Nullable Object> object(String path, int depth) throws IOException, Unreadable {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            parser.nextToken();
            if (object.containsKey(key)) {
                throw new Unreadable(JsonProblems.twice(path(path, key, -1), key));
            }
            object.put(key, value(path, key, -1, depth));
        }
        return object;
    }

    private List<@Nullable Object> list(String path, int depth) throws IOException, Unreadable {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(path, "", list.size(), depth));
        }
        return list;
    }

    private @Nullable Object value(String owner, String key, int index, int depth) throws IOException, Unreadable {
        switch (parser.currentToken()) {
            case START_OBJECT :
                return object(deeper(owner, key, index, depth), depth + 1);
            case START_ARRAY :
                return list(deeper(owner, key, index, depth), depth + 1);
            case VALUE_NUMBER_INT :
                return whole(owner, key, index);
            case VALUE_NUMBER_FLOAT :
                return number(owner, key, index);
            case VALUE_TRUE :
                return Boolean.TRUE;
            case VALUE_FALSE :
                return Boolean.FALSE;
            case VALUE_NULL :
                return null;
            default :
                return parser.getText();
        }
    }

    private Object whole(String owner, String key, int index) throws IOException, Unreadable {
        return parser.getTextLength() < 10 ? (Object) parser.getIntValue() : number(owner, key, index);
    }

    private Object number(String owner, String key, int index) throws IOException, Unreadable {
        if (parser.getTextLength() > LONGEST_NUMBER) {
            throw new Unreadable(JsonProblems.numberTooLong(path(owner, key, index), LONGEST_NUMBER));
        }
        return parser.isNaN() ? (Object) parser.getDoubleValue() : decimal(owner, key, index);
    }

    /** An exponent of more digits than an int holds is no number that Java can hold. */
    private BigDecimal decimal(String owner, String key, int index) throws IOException, Unreadable {
        try {
            return new BigDecimal(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        } catch (NumberFormatException e) {
            throw new Unreadable(JsonProblems.numberTooLong(path(owner, key, index), LONGEST_NUMBER));
        }
    }

    private static String deeper(String owner, String key, int index, int depth) throws Unreadable {
        String path = path(owner, key, index);
        if (depth == DEEPEST) {
            throw new Unreadable(JsonProblems.tooDeep(path, DEEPEST));
        }
        return path;
    }

    private static String path(String owner, String key, int index) {
        if (index >= 0) {
            return owner + "[" + index + "]";
        }
        return owner.isEmpty() ? UserWord.of(key) : owner + "." + UserWord.of(key);
    }

    /** The JSON cannot be made into a tree. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient CaseProblem problem;

        Unreadable(CaseProblem problem) {
            super(problem.path(), null, false, false);
            this.problem = problem;
        }

        CaseProblem problem() {
            return problem;
        }
    }
}
