package org.heurejuste.testing.internal.table;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML of any origin: nothing outside of it is loaded, and it cannot declare entities. */
public final class SheetXml {

    private SheetXml() {}

    /**
     * A reader of a document.
     *
     * @param part the document
     * @return the reader
     * @throws XMLStreamException if it is no XML
     */
    public static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    /** Hands over the attributes of each element of a name; an attribute that is not there is empty. */
    static void each(byte[] part, String name, Consumer<UnaryOperator<String>> visitor)
            throws Workbook.BrokenException {
        eachInside(part, "", name, visitor);
    }

    /** The same, for those inside an element. */
    static void eachInside(byte[] part, String outer, String name, Consumer<UnaryOperator<String>> visitor)
            throws Workbook.BrokenException {
        try {
            XMLStreamReader xml = reader(part);
            boolean inside = outer.isEmpty();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(outer)) {
                    inside = true;
                } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(outer)) {
                    inside = false;
                } else if (inside && event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name)) {
                    visitor.accept(attribute -> attribute(xml, attribute));
                }
            }
        } catch (XMLStreamException e) {
            throw new Workbook.BrokenException("workbook.broken");
        }
    }

    /** The texts that cells share, each of its runs. */
    static List<String> texts(byte[] part) throws Workbook.BrokenException {
        List<String> texts = new ArrayList<>();
        try {
            XMLStreamReader xml = reader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                    texts.add(text(xml, "si"));
                }
            }
        } catch (XMLStreamException e) {
            throw new Workbook.BrokenException("workbook.broken");
        }
        return texts;
    }

    /** The text of an element, of its runs one after the other; how it is pronounced is left out. */
    static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean pronounced = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(end)) {
                break;
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                pronounced = true;
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("rPh")) {
                pronounced = false;
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t") && !pronounced) {
                text.append(xml.getElementText());
            }
        }
        return text.toString();
    }

    /** An attribute by its local name, whatever its namespace. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
