package org.prinuce.standalone.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dated public facts of the South London partnerships, each with its source, as they came. */
final class PublicRecord {

    static final String PROGRAMME = "south-london";

    private static final String FILE = "/demonstration/public-record.csv";
    private static final String HEADER = "date,precision,kind,partners,title,detail,source";

    private static final Pattern RESUMED = Pattern.compile("Resumed in (\\w+ \\d{4})");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private static final Pattern POUNDS = Pattern.compile("\\b(\\d+) GBP\\b");

    private PublicRecord() {}

    /**
     * One fact.
     *
     * @param date as the source gives it: a year, a month or a day
     * @param precision day, month, year, or inferred
     * @param partners by name, the one it speaks of first
     */
    record Fact(
            String date,
            String precision,
            String kind,
            List<String> partners,
            String title,
            String detail,
            String source) {

        /** Why it cannot be logged; null where it can. */
        @Nullable
        String waitsBecause() {
            return switch (kind) {
                case "decision", "term", "context", "funding", "publicity" -> null;
                case "risk" ->
                    resumedOn() == null
                            ? "A risk is logged with a score on a scale. The record gives none, and none is invented."
                            : null;
                default -> "Prinuce has no kind of entry for it yet.";
            };
        }

        /**
         * The last day of the month in which the record says that what had halted was resumed; null where it does not.
         * What it calls a risk had then happened, and was dealt with.
         */
        @Nullable
        LocalDate resumedOn() {
            Matcher month = RESUMED.matcher(detail);
            return month.matches() ? YearMonth.parse(month.group(1), MONTH).atEndOfMonth() : null;
        }

        /** What kind of context it is, as far as the record's own words tell. */
        String contextKind() {
            if (kind.equals("funding")) {
                return "FUNDING";
            }
            if (title.contains("political control")) {
                return "CONTROL";
            }
            return title.contains("Regulations") ? "LAW" : "OTHER";
        }

        /** The sum that its title names; null where it names none. */
        @Nullable
        Long pounds() {
            Matcher sum = POUNDS.matcher(title);
            return sum.find() ? Long.valueOf(sum.group(1)) : null;
        }

        /** The last day of what the source gives: by then it had surely happened. */
        LocalDate happenedOn() {
            return switch (date.length()) {
                case 4 -> Year.parse(date).atDay(1).plusYears(1).minusDays(1);
                case 7 -> YearMonth.parse(date).atEndOfMonth();
                default -> LocalDate.parse(date);
            };
        }

        /** Whether the record says that the councils named approved it. */
        boolean saysApproved() {
            return title.matches("(?i).*\\bapproves?\\b.*");
        }

        /** Whether the record says only that the matter was due on that day. */
        boolean saysDue() {
            return title.matches("(?i).*\\bdue to decide\\b.*");
        }

        List<String> partnerIds() {
            return partners.stream()
                    .map(name -> name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                    .toList();
        }
    }

    static List<Fact> facts() {
        try (InputStream in = Objects.requireNonNull(PublicRecord.class.getResourceAsStream(FILE), FILE)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (!lines.getFirst().equals(HEADER)) {
                throw new IllegalStateException(FILE + " has other columns than " + HEADER);
            }
            return lines.stream().skip(1).map(PublicRecord::fact).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Fact fact(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 7) {
            throw new IllegalStateException("A fact has 7 cells, not " + Arrays.toString(cells));
        }
        return new Fact(cells[0], cells[1], cells[2], List.of(cells[3].split(";")), cells[4], cells[5], cells[6]);
    }
}
