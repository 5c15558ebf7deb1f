package org.prinuce.command.imports;

import static org.prinuce.command.imports.Sheet.unreadable;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;
import org.prinuce.platform.refusal.InvalidField;

/**
 * The first visible sheet of a workbook (ECMA-376), read as a stream. Each part is counted while it is inflated, so that
 * what a file claims of itself is not believed, and one that nothing is read of is not inflated at all.
 */
final class XlsxSheet implements Sheet {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_INFLATED = 512L << 20;
    private static final long INNOCENT = 16L << 20;
    private static final int MOST_TIMES_INFLATED = 200;
    /** Without an element or a text to show for it: an attribute, a name or a comment that would be kept whole. */
    private static final long MOST_UNHEARD = 1L << 20;

    private static final long MOST_SHARED_TEXT = 48L << 20;
    /** Of a workbook, beside the rows themselves; spreadsheet programs know no more than 65,490. */
    private static final int MOST_STYLES = 100_000;

    private static final int LAST_ROW = 1_048_576;
    private static final String DAMAGED =
            "This workbook is damaged. Open it in a spreadsheet program, save it as .xlsx, and choose it again.";
    private static final String BOMB =
            "This workbook inflates to far more than a sheet of this size holds. Copy the rows into a new workbook.";
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_SERIAL = 2_958_465; // 9999-12-31

    private final byte[] file;
    private final String part;
    private final List<String> shared;
    private final List<Boolean> dates;
    private final boolean since1904;

    private XlsxSheet(byte[] file, String part, List<String> shared, List<Boolean> dates, boolean since1904) {
        this.file = file;
        this.part = part;
        this.shared = shared;
        this.dates = dates;
        this.since1904 = since1904;
    }

    /** @throws InvalidField if it cannot be taken */
    static XlsxSheet open(byte[] file) {
        return unzipped(file, zip -> {
            zip.stream()
                    .limit(MOST_PARTS)
                    .filter(entry -> entry.getName().endsWith("vbaProject.bin"))
                    .forEach(_ -> {
                        throw unreadable("This workbook holds macros. Save it as .xlsx, and choose it again.");
                    });
            Workbook workbook = workbook(needed(zip, "xl/workbook.xml"));
            String target = target(needed(zip, "xl/_rels/workbook.xml.rels"), workbook.sheet());
            Counted styles = part(zip, "xl/styles.xml");
            return new XlsxSheet(
                    file,
                    target.startsWith("/") ? target.substring(1) : "xl/" + target,
                    sharedTexts(zip),
                    styles == null ? List.of() : dateStyles(styles),
                    workbook.since1904());
        });
    }

    private interface Work<T> {
        T on(ZipFile zip) throws IOException, XMLStreamException;
    }

    /** Java reads an archive by its directory, which is all that spreadsheet programs heed, only from a file. */
    private static <T> T unzipped(byte[] file, Work<T> work) {
        try {
            Path path = Files.createTempFile("prinuce", ".xlsx");
            try {
                Files.write(path, file);
                try (ZipFile zip = new ZipFile(path.toFile())) {
                    if (zip.size() > MOST_PARTS) {
                        throw unreadable(DAMAGED);
                    }
                    return work.on(zip);
                }
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException | XMLStreamException | NumberFormatException damaged) {
            throw unreadable(DAMAGED);
        }
    }

    private static Counted needed(ZipFile zip, String name) throws IOException {
        Counted part = part(zip, name);
        if (part == null) {
            throw unreadable("This file is named .xlsx, but is no such workbook. Save it as .xlsx, or give it its right"
                    + " name.");
        }
        return part;
    }

    /** The part of that name, counted while it is inflated; null where there is none. */
    private static @Nullable Counted part(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? null : new Counted(zip.getInputStream(entry), new File(zip.getName()).length());
    }

    private static final class Counted extends FilterInputStream {

        private final long zipped;
        private long inflated;
        private long heard;

        Counted(InputStream in, long zipped) {
            super(in);
            this.zipped = zipped;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            count(n);
            return n;
        }

        private void count(int n) {
            inflated += Math.max(n, 0);
            if (inflated > MOST_INFLATED
                    || inflated > INNOCENT && inflated / zipped > MOST_TIMES_INFLATED
                    || inflated - heard > MOST_UNHEARD) {
                throw unreadable(BOMB);
            }
        }

        /** What was inflated so far was worth something. */
        void heard() {
            heard = inflated;
        }
    }

    /** Tells the stream below whenever it has something to show for what it has read. */
    private static final class Heard extends StreamReaderDelegate {

        private final Counted in;

        Heard(XMLStreamReader xml, Counted in) {
            super(xml);
            this.in = in;
        }

        @Override
        public int next() throws XMLStreamException {
            in.heard();
            return super.next();
        }
    }

    private record Workbook(String sheet, boolean since1904) {}

    private static Workbook workbook(Counted part) throws XMLStreamException {
        XMLStreamReader xml = xml(part);
        String sheet = null;
        boolean since1904 = false;
        while (next(xml)) {
            if (starts(xml, "workbookPr")) {
                String flag = xml.getAttributeValue(null, "date1904");
                since1904 = "1".equals(flag) || "true".equals(flag);
            } else if (starts(xml, "sheet") && sheet == null && !hidden(xml.getAttributeValue(null, "state"))) {
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                        sheet = xml.getAttributeValue(i);
                    }
                }
            }
        }
        if (sheet == null) {
            throw unreadable("This workbook has no sheet that can be seen.");
        }
        return new Workbook(sheet, since1904);
    }

    private static boolean hidden(@Nullable String state) {
        return state != null && !state.equals("visible");
    }

    private static String target(Counted relations, String id) throws XMLStreamException {
        XMLStreamReader xml = xml(relations);
        while (next(xml)) {
            if (starts(xml, "Relationship") && id.equals(xml.getAttributeValue(null, "Id"))) {
                String target = xml.getAttributeValue(null, "Target");
                if (target != null && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                    return target;
                }
            }
        }
        throw unreadable(DAMAGED);
    }

    private static List<String> sharedTexts(ZipFile zip) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        try (Counted in = part(zip, "xl/sharedStrings.xml")) {
            if (in == null) {
                return texts;
            }
            long length = 0;
            XMLStreamReader xml = xml(in);
            while (next(xml)) {
                if (starts(xml, "si")) {
                    String text = text(xml, "si");
                    length += text.length() + 24L;
                    if (length > MOST_SHARED_TEXT) {
                        throw unreadable("This workbook holds more text than can be taken at once. Divide it.");
                    }
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /** Of each style of a cell, whether it shows a number as a date. */
    private static List<Boolean> dateStyles(Counted part) throws XMLStreamException {
        Map<String, Boolean> own = new HashMap<>();
        List<Boolean> dates = new ArrayList<>();
        boolean cells = false;
        XMLStreamReader xml = xml(part);
        while (next(xml)) {
            if (dates.size() > MOST_STYLES || own.size() > MOST_STYLES) {
                throw unreadable(BOMB);
            }
            if (starts(xml, "numFmt")) {
                String code = xml.getAttributeValue(null, "formatCode");
                own.put(xml.getAttributeValue(null, "numFmtId"), code != null && showsADate(code));
            } else if (starts(xml, "cellXfs")) {
                cells = true;
            } else if (xml.isEndElement() && xml.getLocalName().equals("cellXfs")) {
                cells = false;
            } else if (cells && starts(xml, "xf")) {
                String format = xml.getAttributeValue(null, "numFmtId");
                Boolean said = own.get(format);
                dates.add(said == null ? format != null && isDate(Integer.parseInt(format)) : said);
            }
        }
        return dates;
    }

    /** ECMA-376, 18.8.30: the formats that every program knows by number. */
    private static boolean isDate(int format) {
        return format >= 14 && format <= 17
                || format == 22
                || format >= 27 && format <= 36
                || format >= 50 && format <= 58;
    }

    private static boolean showsADate(String code) {
        String bare =
                code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "").toLowerCase(Locale.ROOT);
        return bare.contains("y") || bare.contains("d");
    }

    @Override
    public void read(Rows rows) {
        unzipped(file, zip -> {
            Counted in = part(zip, part);
            if (in == null) {
                throw unreadable(DAMAGED);
            }
            read(xml(in), rows);
            return rows;
        });
    }

    private void read(XMLStreamReader xml, Rows rows) throws XMLStreamException {
        List<String> merged = new ArrayList<>();
        int last = 0;
        while (next(xml)) {
            if (starts(xml, "row")) {
                String number = xml.getAttributeValue(null, "r");
                int row = number == null ? last + 1 : Integer.parseInt(number);
                if (row <= last || row > LAST_ROW) {
                    throw unreadable(DAMAGED);
                }
                last = row;
                rows.row(row, cells(xml));
            } else if (starts(xml, "mergeCell") && merged.size() < 4) {
                merged.add(String.valueOf(xml.getAttributeValue(null, "ref")));
            }
        }
        if (!merged.isEmpty()) {
            boolean more = merged.size() > 3;
            throw unreadable("The cells " + String.join(", ", more ? merged.subList(0, 3) : merged)
                    + (more ? " and others" : "") + " are merged, so it cannot be told to which row they belong."
                    + " Unmerge them, and choose the file again.");
        }
    }

    private List<Cell> cells(XMLStreamReader xml) throws XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        while (next(xml) && !(xml.isEndElement() && xml.getLocalName().equals("row"))) {
            if (starts(xml, "c")) {
                String address = xml.getAttributeValue(null, "r");
                int column = address == null ? cells.size() : column(address);
                Cell cell = cell(xml);
                if (!cell.isEmpty()) {
                    Table.requireColumn(column);
                    while (cells.size() < column) {
                        cells.add(Cell.EMPTY);
                    }
                    if (column < cells.size()) {
                        throw unreadable(DAMAGED);
                    }
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)) && i < 4; i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    private Cell cell(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String value = "";
        boolean formula = false;
        while (next(xml) && !(xml.isEndElement() && xml.getLocalName().equals("c"))) {
            if (starts(xml, "f")) {
                formula = true;
            } else if (starts(xml, "v")) {
                value = text(xml, "v");
            } else if (starts(xml, "is")) {
                value = text(xml, "is");
            }
        }
        if (formula) {
            return new Cell(value, Cell.FORMULA);
        }
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> Cell.of(shared(Integer.parseInt(value)));
            case "b" -> new Cell(value.equals("1") ? "yes" : "no", null);
            case "e" -> new Cell(value, "This holds an error of the spreadsheet. Give the value itself.");
            case "n" -> number(value, style);
            case "d" -> new Cell(value.length() > 10 ? value.substring(0, 10) : value, null);
            default -> Cell.of(value);
        };
    }

    private String shared(int index) {
        if (index < 0 || index >= shared.size()) {
            throw unreadable(DAMAGED);
        }
        return shared.get(index);
    }

    private Cell number(String value, @Nullable String style) {
        double number = Double.parseDouble(value);
        int index = style == null ? 0 : Integer.parseInt(style);
        if (index >= 0 && index < dates.size() && dates.get(index)) {
            long day = (long) Math.floor(number);
            if (day < 1 || day > LAST_SERIAL) {
                return new Cell(value, "This is not a date. Give a date like 2014-04-30 or 30/04/2014.");
            }
            LocalDate date = since1904
                    ? EPOCH_1904.plusDays(day)
                    : EPOCH_1900.plusDays(day < 60 ? day + 1 : day); // that calendar has a 29 February 1900
            return new Cell(date.toString(), null);
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return new Cell(Long.toString((long) number), null);
        }
        boolean plain = Math.abs(number) >= 1e-6 && Math.abs(number) < 1e15;
        return new Cell(plain ? BigDecimal.valueOf(number).toPlainString() : value, null);
    }

    /** The words up to the end of an element, without those that only say how others sound. */
    private static String text(XMLStreamReader xml, String until) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        while (next(xml) && !(xml.isEndElement() && xml.getLocalName().equals(until))) {
            if (starts(xml, "rPh")) {
                phonetic++;
            } else if (xml.isEndElement() && xml.getLocalName().equals("rPh")) {
                phonetic--;
            } else if (xml.isCharacters() && phonetic == 0) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                if (text.length() > 2 * Cell.LONGEST) {
                    throw unreadable(
                            "A cell holds over %,d characters, more than any cell can.".formatted(Cell.LONGEST));
                }
            }
        }
        return text.indexOf("_x000D_") < 0 ? text.toString() : text.toString().replace("_x000D_", "");
    }

    private static XMLStreamReader xml(Counted in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return new Heard(factory.createXMLStreamReader(in), in);
    }

    /** @throws InvalidField at a document type: no workbook has one, and it can make little say much */
    private static boolean next(XMLStreamReader xml) throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        if (xml.next() == XMLStreamConstants.DTD) {
            throw unreadable(DAMAGED);
        }
        return true;
    }

    private static boolean starts(XMLStreamReader xml, String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }
}
