package org.prinuce.standalone.demonstration;

import java.util.List;
import java.util.stream.Stream;
import org.prinuce.events.AccountId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.roster.Rosters;
import org.prinuce.standalone.demonstration.PublicRecord.Fact;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What of the public record cannot be logged: shown as waiting, with the reason, not dropped in silence. */
@RestController
class WaitingRecords {

    private final Rosters rosters;
    private final List<WaitingRecord> publicRecord = PublicRecord.facts().stream()
            .flatMap(fact -> Stream.ofNullable(fact.waitsBecause()).map(why -> WaitingRecord.of(fact, why)))
            .toList();

    WaitingRecords(Rosters rosters) {
        this.rosters = rosters;
    }

    /**
     * @param date a year, a month or a day, as the source gives it
     * @param because why it waits
     */
    record WaitingRecord(
            String date,
            String precision,
            String kind,
            List<String> partners,
            String title,
            String detail,
            String source,
            String because) {

        static WaitingRecord of(Fact fact, String because) {
            return new WaitingRecord(
                    fact.date(),
                    fact.precision(),
                    fact.kind(),
                    fact.partnerIds(),
                    fact.title(),
                    fact.detail(),
                    fact.source(),
                    because);
        }
    }

    record WaitingRecordsAnswer(List<WaitingRecord> records) {}

    @GetMapping("/api/programmes/{programme}/waiting-records")
    WaitingRecordsAnswer waitingRecords(@PathVariable ProgrammeId programme, AccountId account) {
        if (!rosters.of(programme).knows(account)) {
            throw new NotFound("such programme");
        }
        return new WaitingRecordsAnswer(programme.value().equals(PublicRecord.PROGRAMME) ? publicRecord : List.of());
    }
}
