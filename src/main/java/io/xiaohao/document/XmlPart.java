package io.xiaohao.document;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/** Parses one XML part of an office file: as a stream, without DTD and without anything from elsewhere. */
final class XmlPart {

    private static final String ZIP_BOMB = "Zip bomb";

    private XmlPart() {}

    /** The parts' common handler; a DTD is refused before anything of it is read. */
    abstract static class Handler extends DefaultHandler2 {

        @Override
        public void startDTD(String name, String publicId, String systemId) {
            throw Refusal.invalid(null, "文件中含有不允许的 DTD 定义，已拒绝读取，请用 Excel 或 WPS 重新另存后再上传。");
        }

        @Override
        public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
            return new InputSource(InputStream.nullInputStream());
        }

        /** The value of the attribute of that name, whatever its prefix; null where there is none. */
        static String value(Attributes attributes, String name) {
            for (int i = 0; i < attributes.getLength(); i++) {
                if (plainName(attributes.getQName(i)).equals(name)) {
                    return attributes.getValue(i);
                }
            }
            return null;
        }

        /** The element's name without prefix. */
        static String plainName(String qualifiedName) {
            if (qualifiedName.length() == 1) {
                return qualifiedName;
            }
            int colon = qualifiedName.indexOf(':');
            return colon < 0 ? qualifiedName : qualifiedName.substring(colon + 1);
        }
    }

    /** Thrown by a handler that has seen enough. */
    static final class Enough extends SAXException {

        static final Enough ENOUGH = new Enough();

        private Enough() {
            super("enough");
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    /**
     * Parses to the end, or until the handler has enough.
     *
     * @return whether it came to the end
     * @throws Refusal damaged (422), or expanding beyond all measure (413)
     */
    static boolean parse(InputStream content, Handler handler) {
        try (InputStream guarded = new MarkupGuard(content)) {
            XMLReader reader = parser().getXMLReader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.setEntityResolver(handler);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            reader.parse(new InputSource(guarded));
            return true;
        } catch (Enough enough) {
            return false;
        } catch (IOException | SAXException failure) {
            throw refusalOf(failure);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The platform's XML parser lacks a feature.", impossible);
        }
    }

    private static SAXParser parser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(false);
        factory.setValidating(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newSAXParser();
    }

    /** What to tell of a file that could not be read. */
    static Refusal refusalOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause.getMessage() != null && cause.getMessage().contains(ZIP_BOMB)) {
                return bomb();
            }
        }
        return Refusal.invalid(null, "文件已损坏，读不出工作表，请用 Excel 或 WPS 打开后另存为 xlsx 再上传。");
    }

    /** What to tell of a file that expands beyond all measure. */
    static Refusal bomb() {
        return Refusal.tooLarge("文件解压后大得不正常（超过 512 MB 或压缩比超过 100 倍），已停止读取。");
    }
}
