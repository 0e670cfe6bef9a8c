package org.heurejuste.testing.internal.convert;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.internal.table.SheetXml;

/**
 * The test scenarios of a file.
 *
 * @param isDecisionModel whether they are of a decision model and not of rules
 * @param scenarios the scenarios
 */
public record ScesimFile(boolean isDecisionModel, List<Scenario> scenarios) {
    private static final int DEEPEST = 40;

    /**
     * A scenario.
     *
     * @param description what it is about; may be empty
     * @param values its values by column, as they are written
     */
    public record Scenario(String description, Map<ScesimColumn, String> values) {
    }

    /** An element with what is inside it. */
    private static final class Node {
        private final String name;
        private final List<Node> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Node(String name) {
            this.name = name;
        }

        String text(String... path) {
            Node node = this;
            for (String step : path) {
                node = node.children.stream().filter(c -> c.name.equals(step)).findFirst().orElse(null);
                if (node == null) {
                    return "";
                }
            }
            return node.text.toString().strip();
        }

        List<Node> all(String wanted) {
            List<Node> found = new ArrayList<>();
            Deque<Node> left = new ArrayDeque<>(List.of(this));
            while (!left.isEmpty()) {
                Node node = left.pop();
                if (node.name.equals(wanted)) {
                    found.add(node);
                }
                for (int i = node.children.size() - 1; i >= 0; i--) {
                    left.push(node.children.get(i));
                }
            }
            return found;
        }
    }

    /**
     * Reads a file of any origin.
     *
     * @param bytes its bytes
     * @return its scenarios, or empty where it has none
     */
    public static Optional<ScesimFile> read(byte[] bytes) {
        try {
            Node root = tree(SheetXml.reader(bytes));
            List<Node> simulations = root.all("simulation");
            return root.name.equals("ScenarioSimulationModel") && !simulations.isEmpty()
                    ? Optional.of(of(root, simulations.get(0)))
                    : Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static ScesimFile of(Node root, Node simulation) {
        Map<String, ScesimColumn> columns = new LinkedHashMap<>();
        simulation.all("FactMapping").forEach(mapping -> {
            String kind = mapping.text("expressionIdentifier", "type");
            if (kind.equals("GIVEN") || kind.equals("EXPECT")) {
                columns.put(key(mapping), column(mapping, Section.valueOf(kind)));
            }
        });
        boolean dmn = root.all("type").stream().anyMatch(type -> type.text().equals("DMN"));
        return new ScesimFile(dmn, simulation.all("Scenario").stream().map(s -> scenario(s, columns)).toList());
    }

    private static ScesimColumn column(Node mapping, Section section) {
        List<String> steps = mapping.all("step").stream().map(node -> node.text()).toList();
        String className = mapping.text("factIdentifier", "className");
        String field = steps.size() > 1
                ? String.join(".", steps.subList(1, steps.size()))
                : mapping.text("expressionAlias");
        return new ScesimColumn(section, mapping.text("factIdentifier", "name"),
                className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1), field);
    }

    private static Scenario scenario(Node scenario, Map<String, ScesimColumn> columns) {
        Map<ScesimColumn, String> values = new LinkedHashMap<>();
        String description = "";
        for (Node value : scenario.all("FactMappingValue")) {
            ScesimColumn column = columns.get(key(value));
            String raw = value.text("rawValue");
            if (column != null) {
                values.put(column, raw);
            } else if (value.text("expressionIdentifier", "name").equals("Description")) {
                description = raw;
            }
        }
        return new Scenario(description, values);
    }

    private static String key(Node node) {
        return String.join("\n", node.text("factIdentifier", "name"), node.text("factIdentifier", "className"),
                node.text("expressionIdentifier", "name"), node.text("expressionIdentifier", "type"));
    }

    private static Node tree(XMLStreamReader xml) throws XMLStreamException {
        Node root = new Node("");
        Deque<Node> open = new ArrayDeque<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                Node node = new Node(xml.getLocalName());
                if (open.isEmpty()) {
                    root = node;
                } else {
                    open.peek().children.add(node);
                }
                open.push(node);
                if (open.size() > DEEPEST) {
                    throw new XMLStreamException("nested too deeply");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            } else if (event == XMLStreamConstants.CHARACTERS && !open.isEmpty()) {
                open.peek().text.append(xml.getText());
            }
        }
        return root;
    }
}
