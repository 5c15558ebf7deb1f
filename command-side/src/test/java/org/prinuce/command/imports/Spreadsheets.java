package org.prinuce.command.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as people have them, and as nobody should. */
final class Spreadsheets {

    private Spreadsheets() {}

    static byte[] csv(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(Consumer<Worksheet> filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            filling.accept(workbook.newWorksheet("Log"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The same archive with some parts put in, or in another's place. */
    static byte[] with(byte[] xlsx, Map<String, byte[]> parts) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try {
            Path path = Files.createTempFile("test", ".zip");
            Files.write(path, xlsx);
            if (xlsx.length > 0) {
                try (ZipFile zip = new ZipFile(path.toFile())) {
                    for (ZipEntry entry : Collections.list(zip.entries())) {
                        all.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                    }
                }
            }
            Files.delete(path);
            all.putAll(parts);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream into = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> part : all.entrySet()) {
                    into.putNextEntry(new ZipEntry(part.getKey()));
                    into.write(part.getValue());
                    into.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] withSheet(String xml) {
        return with(
                xlsx(sheet -> sheet.value(0, 0, "Title")),
                Map.of("xl/worksheets/sheet1.xml", xml.getBytes(StandardCharsets.UTF_8)));
    }

    static List<List<String>> rows(String name, byte[] bytes) {
        List<List<String>> rows = new ArrayList<>();
        Table.open(name, bytes)
                .read((number, cells) -> rows.add(cells.stream().map(Cell::text).toList()));
        return rows;
    }
}
