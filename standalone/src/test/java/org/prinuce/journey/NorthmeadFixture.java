package org.prinuce.journey;

import static org.prinuce.journey.Story.logged;
import static org.prinuce.journey.Story.proposed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The invented programme of Northmead: four boroughs and a police force that do not exist, over 26 months. What is open
 * on 26 March 2015 is told by hand, what was settled before by a plan. Two entries were recorded late, and one was
 * corrected, so that what was known on a day and what was so on it are not the same.
 */
final class NorthmeadFixture {

    static final String PROGRAMME = "northmead";

    static final String AV = "ashbourne-vale";
    static final String CA = "castlereach";
    static final String CN = "constabulary";
    static final String MH = "marlow-heath";
    static final String TP = "thornbury-park";

    /** The day on which everything is told; a Thursday. */
    static final LocalDate TODAY = LocalDate.of(2015, 3, 26);

    static final String HOST = "Castlereach to host the shared licensing service, governed by a joint committee";

    /** Proposed on 28 April 2014, and recorded a fortnight later. */
    static final String RECORDED_LATE = "One contract for translation and interpreting";

    /** Marlow Heath objected on 24 April 2014, which was recorded three weeks later. */
    static final String OBJECTED_LATE = "A single service desk for ICT";

    /** Used by the decision on the host. */
    static final String CONTESTED_TERM = "Host";

    static final String COMMITMENT = "Tell staff what was decided";

    static final String RISK = "Licensing records may not move before go-live";

    /** Came from a risk, and is answered. */
    static final String ISSUE = "Two councils bill the old fees";

    /** Its test is overdue. */
    static final String ASSUMPTION = "Every borough scans its own files before go-live";

    /** What Castlereach needs of Thornbury Park; late, and promised later still. */
    static final String DEPENDENCY = "The list of licences in force";

    static final String CONTEXT = "Castlereach changes political control";

    /** Seen by Ashbourne Vale alone. */
    static final String PRIVATE = "Walk away if exit costs pass £90,000";

    private NorthmeadFixture() {}

    static Map<String, Object> programme() {
        return Map.of(
                "id",
                PROGRAMME,
                "name",
                "Northmead shared services",
                "purpose",
                "Four boroughs and the Constabulary share licensing, ICT, legal and payroll services where that is"
                        + " cheaper or better for residents, and say openly where it is not.",
                "happenedOn",
                "2013-01-14",
                "notice",
                "FICTIONAL",
                "partners",
                partners());
    }

    static List<Map<String, Object>> partners() {
        return List.of(
                council(AV, "Ashbourne Vale", 3, "TAKEN", "10:00", "four members", "Constitution, part 4E.15"),
                council(CA, "Castlereach", 5, "MINUTES_PUBLISHED", "17:00", "five members", "Standing order 42"),
                Map.of("id", CN, "name", "Constabulary", "kind", "police", "ratifies", false),
                council(MH, "Marlow Heath", 3, "PUBLISHED", "12:00", "three councillors", "Overview rule 9"),
                Map.of("id", TP, "name", "Thornbury Park", "kind", "council"));
    }

    private static Map<String, Object> council(
            String id, String name, int workingDays, String after, String until, String callers, String source) {
        return Map.of(
                "id",
                id,
                "name",
                name,
                "kind",
                "council",
                "callInRule",
                Map.of(
                        "workingDays", workingDays,
                        "after", after,
                        "until", until,
                        "callers", callers,
                        "source", source));
    }

    /** Every decision, in any order: each entry says when it was recorded. */
    static List<Story> stories() {
        List<Story> all = new ArrayList<>(settled());
        all.addAll(knownLate());
        all.addAll(waiting());
        all.addAll(inCallIn());
        all.addAll(held());
        all.addAll(newlyFinal());
        all.addAll(terms());
        all.addAll(observations());
        all.addAll(risks());
        all.addAll(besideRisks());
        all.addAll(around());
        all.addAll(told());
        all.add(proposed(1, PRIVATE, "Programme", AV, "2015-03-02").with("visibility", "PARTNER"));
        return all;
    }

    private static List<Story> waiting() {
        return List.of(
                proposed(2, "Which savings count towards the target", "Programme", AV, "2015-02-16")
                        .neededBy("2015-03-13")
                        .support("2015-02-16", AV)
                        .support("2015-02-26", CA)
                        .support("2015-03-04", MH),
                proposed(3, "One out-of-hours rota for noise complaints", "Licensing", MH, "2015-02-19")
                        .neededBy("2015-03-20")
                        .support("2015-02-19", MH)
                        .support("2015-02-27", AV)
                        .support("2015-03-05", CN),
                proposed(4, "Payroll stays with each borough until April 2016", "Payroll", TP, "2015-02-24")
                        .neededBy("2015-03-27")
                        .support("2015-02-24", TP)
                        .support("2015-03-09", AV)
                        .support("2015-03-11", CA),
                proposed(5, "Share one body-worn video store", "Community safety", CN, "2015-03-03")
                        .neededBy("2015-03-31")
                        .support("2015-03-03", CN)
                        .support("2015-03-16", CA)
                        .supportsIf("2015-03-19", TP, "Footage is deleted after 31 days unless it is evidence."),
                proposed(6, "Accept the revised business case for legal", "Legal", CA, "2015-03-10")
                        .neededBy("2015-04-08")
                        .support("2015-03-10", CA)
                        .supportsIf("2015-03-20", AV, "The saving is stated apart from avoided cost."),
                proposed(7, "Move the licensing go-live to 1 July", "Licensing", CA, "2015-03-23")
                        .neededBy("2015-04-17"),
                proposed(13, "Whether planning enforcement joins the shared team", "Legal", MH, "2015-03-24")
                        .neededBy("2015-09-11"));
    }

    private static List<Story> inCallIn() {
        return List.of(
                proposed(8, "Appoint the shared head of trading standards", "Licensing", AV, "2015-02-05")
                        .neededBy("2015-03-06")
                        .support("2015-02-05", AV)
                        .support("2015-02-18", TP)
                        .support("2015-02-24", MH)
                        .support("2015-03-03", CA)
                        .taken("2015-03-17", "Joint committee", "Appoint at grade 14")
                        .published("2015-03-24", AV),
                proposed(9, "Second tranche of the grant: £112,000", "Programme", CA, "2015-02-09")
                        .neededBy("2015-03-16")
                        .support("2015-02-09", CA)
                        .support("2015-02-20", MH)
                        .support("2015-02-25", TP)
                        .support("2015-03-02", AV)
                        .abstains("2015-03-04", CN, "The grant is to councils.")
                        .taken("2015-03-12", "Joint committee", "Draw it down for licensing and legal")
                        .published("2015-03-13", CA)
                        .minutesPublished("2015-03-20", CA),
                proposed(10, "Retire the Thornbury Park case system", "ICT", TP, "2015-02-26")
                        .neededBy("2015-03-20")
                        .support("2015-02-26", TP)
                        .support("2015-03-10", AV)
                        .support("2015-03-13", CA)
                        .support("2015-03-18", MH)
                        .taken("2015-03-24", "Joint committee", "Retire it once its records are moved")
                        .published("2015-03-25", TP),
                proposed(11, "Publish the joint equality assessment", "Workforce", AV, "2015-03-02")
                        .neededBy("2015-03-20")
                        .with("requiredPartners", List.of(AV, MH, TP))
                        .support("2015-03-02", AV)
                        .support("2015-03-11", CA, CN)
                        .support("2015-03-16", MH)
                        .support("2015-03-18", TP)
                        .taken("2015-03-26", "Joint committee", "Publish it with an easy read version")
                        .recorded("2015-03-26T08:40")
                        .published("2015-03-26", AV)
                        .recorded("2015-03-26T08:45"));
    }

    private static List<Story> held() {
        return List.of(
                host(),
                proposed(13, "Payroll cut-over at the financial year end", "Payroll", CA, "2014-10-20")
                        .neededBy("2014-11-28")
                        .support("2014-10-20", CA)
                        .support("2014-11-05", AV)
                        .support("2014-11-14", MH)
                        .objects("2014-11-21", TP, "Two payrolls would run side by side in our busiest month.")
                        .taken("2014-12-16", "Joint committee", "Cut over on 1 April 2015")
                        .published("2014-12-16", CA)
                        .calledIn("2014-12-19", MH, "The risk to pay day was not put to members."),
                proposed(14, "Exit terms if a partner leaves", "ICT", MH, "2014-12-08")
                        .neededBy("2015-01-30")
                        .support("2014-12-08", MH)
                        .support("2015-01-09", AV)
                        .support("2015-01-15", TP)
                        .supportsIf("2015-01-22", CA, "Twelve months’ notice, not six.")
                        .taken("2015-02-03", "Joint committee", "Costs follow use over three years")
                        .published("2015-02-04", MH)
                        .minutesPublished("2015-02-10", MH));
    }

    private static final Story HOST_TERM = logged("terms", "term", CONTESTED_TERM, CA, "2014-11-03")
            .then("define", "2014-11-03", CA, Map.of("definition", "The borough that employs the shared team."))
            .then("define", "2014-11-18", TP, Map.of("definition", "The borough whose building the team works in."))
            .then("contest", "2014-11-18", TP, Map.of("reason", "Our staff would be seconded, and stay ours."));

    private static List<Story> terms() {
        return List.of(
                HOST_TERM,
                logged("terms", "term", "Saving", AV, "2014-02-10")
                        .then("define", "2014-02-10", AV, Map.of("definition", "Money that a budget no longer holds."))
                        .then("contest", "2014-03-04", CA, Map.of("reason", "Cost avoided is a saving to residents."))
                        .then(
                                "agree",
                                "2014-09-15",
                                AV,
                                Map.of(
                                        "definition",
                                        "Money that a budget no longer holds; avoided cost is told apart.")),
                logged("terms", "term", "Go-live", MH, "2015-02-02")
                        .then("define", "2015-02-02", MH, Map.of("definition", "The first day with no old system.")));
    }

    private static List<Story> observations() {
        return List.of(
                observed(
                        "Who employs the team",
                        CA,
                        TP,
                        "2015-02-09",
                        4,
                        "Thornbury Park’s staff heard of it first in"
                                + " the press, and two meetings were called off."),
                observed("Late papers", MH, AV, "2014-10-13", 2, "Papers came on the day of the meeting, twice.")
                        .then("resolve", "2014-12-01", MH, Map.of("how", "Papers are now due five days before.")),
                observed("A loan in need", AV, MH, "2015-01-22", 2, "Ashbourne Vale lent an officer for six weeks.")
                        .with("helpful", true));
    }

    private static Story observed(String theme, String by, String with, String day, int severity, String summary) {
        return logged("observations", "theme", theme, by, day)
                .with("between", List.of(by, with))
                .with("severity", severity)
                .with("summary", summary);
    }

    private static List<Story> risks() {
        return List.of(
                risk(RISK, TP, "2015-02-12", 3, 3, "4x4")
                        .with("cause", "The export of Thornbury Park has no case history.")
                        .with("event", "Open cases are lost in the move.")
                        .with("effect", "Licences lapse, and applicants appeal.")
                        .with("owner", "Head of licensing, Thornbury Park")
                        .then(
                                "respond",
                                "2015-02-20",
                                TP,
                                Map.of("response", "REDUCE", "action", "Move by hand what is open."))
                        .then(
                                "assess",
                                "2015-03-19",
                                TP,
                                Map.of("probability", 2, "impact", 3, "reviewDue", "2015-04-16")),
                risk("Two payrolls run side by side in April", TP, "2014-11-21", 4, 4, "5x5")
                        .then("escalate", "2014-12-18", TP, Map.of("to", "Joint committee")),
                risk("The grant pays for a second tranche", CA, "2014-06-10", 3, 2, "3x3")
                        .with("nature", "OPPORTUNITY")
                        .then("close", "2015-03-20", CA, Map.of("reason", "It was paid.")));
    }

    private static final Story FEES = risk("The new fees may not be set by April", AV, "2014-11-10", 3, 4, "5x5")
            .then("materialise", "2015-02-20", AV, Map.of("what", "Two councils set their fees without the others."));

    private static List<Story> besideRisks() {
        return List.of(
                FEES,
                logged("issues", "title", ISSUE, AV, "2015-02-23")
                        .with("risk", FEES)
                        .with("priority", "HIGH")
                        .with("impact", "Applicants pay twice, or not at all, until one scale of fees is in force.")
                        .with("owner", "Head of finance, Ashbourne Vale")
                        .then("answer", "2015-03-09", AV, Map.of("answer", "The old fees stand until 30 June.")),
                logged("issues", "title", "Nobody answers the licensing mailbox on Fridays", MH, "2015-03-16"),
                logged("assumptions", "statement", ASSUMPTION, CA, "2014-12-08")
                        .with("confidence", "LOW")
                        .with("testBy", "2015-03-13"),
                logged("assumptions", "statement", "The ICT contract ends at six months’ notice", TP, "2014-10-06")
                        .with("testBy", "2014-12-01")
                        .then(
                                "test",
                                "2014-11-24",
                                TP,
                                Map.of("outcome", "HELD", "how", "The supplier confirmed it in writing.")),
                needed(DEPENDENCY, CA, TP, "2015-01-19", "2015-03-20")
                        .then("promise", "2015-03-06", TP, Map.of("promisedBy", "2015-04-07")),
                needed("Desks for the shared team", MH, AV, "2015-03-02", "2015-05-01"),
                needed("The payroll codes of last year", AV, CA, "2014-09-22", "2014-11-03")
                        .then("meet", "2014-10-30", AV, Map.of("how", "In one file, and it reconciles.")));
    }

    private static Story needed(String what, String by, String of, String day, String neededBy) {
        return logged("dependencies", "what", what, by, day)
                .with("receiver", by)
                .with("giver", of)
                .with("neededBy", neededBy);
    }

    private static List<Story> around() {
        return List.of(
                context("A transformation grant for licensing", "FUNDING", CA, "2013-10-07")
                        .with("pounds", 360_000),
                context("Local elections in all four boroughs", "ELECTION", AV, "2014-05-22"),
                context(CONTEXT, "CONTROL", CA, "2014-05-23")
                        .with(
                                "detail",
                                "The new administration asks for every shared service to be shown its savings."),
                context("A second tranche of the grant", "FUNDING", CA, "2015-02-09")
                        .with("pounds", 112_000));
    }

    private static Story context(String title, String kind, String by, String day) {
        return logged("context", "title", title, by, day).with("kind", kind);
    }

    private static final Story BULLETIN = logged("commitments", "purpose", COMMITMENT, CA, "2014-09-01")
            .with("audience", "Staff of all partners")
            .with("channel", "Email bulletin")
            .with("every", "P1M")
            .with("startsOn", "2014-09-08");

    private static List<Story> told() {
        return List.of(
                BULLETIN,
                sent("The shared legal team takes planning on", "2014-09-08"),
                sent("Who moves, and who stays", "2014-10-10"),
                sent("What the union asked, and what was answered", "2014-12-01"));
    }

    private static Story sent(String summary, String day) {
        return logged("communications", "summary", summary, CA, day)
                .with("commitment", BULLETIN)
                .with("channel", "Email bulletin");
    }

    private static Story risk(String title, String by, String day, int probability, int impact, String scale) {
        return logged("risks", "title", title, by, day)
                .with("probability", probability)
                .with("impact", impact)
                .with("scale", scale);
    }

    private static Story host() {
        return proposed(12, HOST, "Licensing", CA, "2015-01-12")
                .with("terms", List.of(HOST_TERM))
                .neededBy("2015-02-27")
                .with("type", "KEY")
                .with("power", "Local Government Act 1972, s.102")
                .with("interests", "One declared")
                .with(
                        "reasons",
                        "Four licensing teams answer the same law in four ways. One host gives applicants a single"
                                + " counter, and keeps two specialist posts that no borough can fill alone. The joint"
                                + " committee keeps policy, fees and appeals with members of all four boroughs.")
                .with(
                        "options",
                        List.of(
                                option("Lead authority, no committee", "Members would lose the vote on fees."),
                                option("A jointly owned company", "Set-up costs outlast the grant."),
                                option("Stay as we are", "Two posts have been vacant since 2013.")))
                .with(
                        "backgroundPapers",
                        List.of("Business case, version 3", "Equality assessment", "Letter of the licensing lawyers"))
                .recorded("2015-01-12T14:02")
                .support("2015-01-12", CA)
                .recorded("2015-01-12T14:05")
                .objects("2015-02-04", TP, "“Host” would employ its staff.")
                .recorded("2015-02-04T16:40")
                .abstains("2015-02-26", CN, "Licensing is for the boroughs.")
                .recorded("2015-03-17T12:10")
                .supportsIf("2015-02-27", MH, "Exit costs are shared by use.")
                .recorded("2015-02-27T09:15")
                .support("2015-03-03", AV)
                .recorded("2015-03-03T11:31")
                .taken("2015-03-12", "Joint committee", "Castlereach hosts, by 9 votes to 3")
                .recorded("2015-03-12T19:48")
                .published("2015-03-13", AV)
                .recorded("2015-03-13T10:05")
                .minutesPublished("2015-03-20", CA)
                .recorded("2015-03-23T09:02")
                .corrected(
                        "2015-03-24T15:20",
                        "outcome",
                        "Castlereach hosts, by 9 votes to 2, with 1 abstention",
                        "As in the signed minutes.");
    }

    private static Map<String, Object> option(String option, String rejectedBecause) {
        return Map.of("option", option, "rejectedBecause", rejectedBecause);
    }

    private static List<Story> newlyFinal() {
        return List.of(
                proposed(15, "Joint committee terms of reference", "Governance", AV, "2015-01-06")
                        .neededBy("2015-02-13")
                        .support("2015-01-06", AV)
                        .support("2015-01-16", MH)
                        .support("2015-01-21", TP)
                        .abstains("2015-01-28", CN, "It does not sit on the committee.")
                        .support("2015-02-02", CA)
                        .taken("2015-02-24", "Project board", "Adopt, and review after a year")
                        .published("2015-02-25", AV)
                        .minutesPublished("2015-03-03", AV),
                proposed(16, "Redundancy costs follow the employer", "Workforce", TP, "2014-12-15")
                        .neededBy("2015-01-30")
                        .support("2014-12-15", TP)
                        .support("2015-01-08", MH)
                        .support("2015-01-13", CA)
                        .support("2015-01-20", AV)
                        .taken("2015-02-20", "Joint committee", "Agree")
                        .published("2015-02-23", TP)
                        .minutesPublished("2015-02-27", TP),
                proposed(17, "Shared data protection protocol", "ICT", CA, "2014-12-02")
                        .neededBy("2015-01-23")
                        .support("2014-12-02", CA, CN)
                        .support("2014-12-12", AV)
                        .support("2015-01-07", TP)
                        .support("2015-01-12", MH)
                        .taken("2015-02-17", "Project board", "Adopt version 2")
                        .published("2015-02-18", CA)
                        .minutesPublished("2015-02-24", CA));
    }

    private static List<Story> knownLate() {
        return List.of(
                proposed(18, RECORDED_LATE, "Customer services", AV, "2014-04-28")
                        .neededBy("2014-06-06")
                        .recorded("2014-05-12T10:20")
                        .support("2014-05-13", AV, TP)
                        .support("2014-05-20", CA)
                        .support("2014-05-27", MH)
                        .taken("2014-06-04", "Project board", "Award it")
                        .published("2014-06-05", AV)
                        .minutesPublished("2014-06-11", AV),
                proposed(19, OBJECTED_LATE, "ICT", CA, "2014-03-31")
                        .neededBy("2014-05-02")
                        .support("2014-03-31", CA)
                        .support("2014-04-10", TP)
                        .support("2014-04-30", AV)
                        .objects("2014-04-24", MH, "Our desk answers until nine; the shared one would close at six.")
                        .recorded("2014-05-15T15:45")
                        .support("2014-05-21", MH)
                        .taken("2014-05-29", "Project board", "Open until nine")
                        .published("2014-05-30", CA)
                        .minutesPublished("2014-06-06", CA));
    }

    /** Proposed on, by, of, title and, where it was not in the end agreed, what became of it. */
    private static final String SETTLED = """
        2013-01-21|castlereach|Governance|Set up a project board with one officer of each partner
        2013-02-11|ashbourne-vale|Programme|Bid to the transformation fund together
        2013-03-04|marlow-heath|Legal|Compare what each legal team costs an hour
        2013-03-25|thornbury-park|ICT|One wide area network contract
        2013-04-15|castlereach|Workforce|Recognise the unions jointly
        2013-05-07|ashbourne-vale|Legal|A shared legal team, hosted by Ashbourne Vale
        2013-05-20|castlereach|Programme|Appoint a programme manager for two years
        2013-06-10|marlow-heath|Payroll|One payroll bureau for all four boroughs|withdrawn
        2013-06-24|thornbury-park|Licensing|Test one application form for taxi licences
        2013-07-15|constabulary|Community safety|A joint tasking meeting every fortnight
        2013-08-05|castlereach|ICT|Move email to one tenancy
        2013-09-02|ashbourne-vale|Finance|Share audit days between the boroughs
        2013-09-16|marlow-heath|Licensing|Publish licence registers in one place
        2013-10-07|thornbury-park|Governance|Invite elected members to the board
        2013-10-21|castlereach|Programme|Accept the grant of £485,000
        2013-11-04|ashbourne-vale|Workforce|Secondment before transfer
        2013-11-18|marlow-heath|ICT|Buy network storage together
        2013-12-09|castlereach|Licensing|One fee model for street trading|reversed
        2014-01-13|thornbury-park|Legal|Share one library of precedents
        2014-01-27|ashbourne-vale|Community safety|One anti-social behaviour case record
        2014-02-17|castlereach|Finance|Charge shared posts by use, not by head
        2014-03-10|marlow-heath|Workforce|One appraisal form
        2014-03-24|thornbury-park|Licensing|Joint inspection weeks
        2014-05-06|castlereach|ICT|Retire four public websites for licences
        2014-05-12|ashbourne-vale|Programme|Pause new work until after the election
        2014-08-11|castlereach|Programme|Resume the staff bulletin
        2014-08-26|marlow-heath|Legal|Extend the shared legal team to planning
        2014-09-08|thornbury-park|Finance|A joint insurance tender for buildings, vehicles and liability, with one broker, as in Northmead_joint_insurance_tender_options_appraisal_final_v7_signed.docx|withdrawn
        2014-09-22|ashbourne-vale|ICT|Shared cover for the server room
        2014-10-06|castlereach|Licensing|One counter for applicants, two days a week
        2014-10-27|marlow-heath|Workforce|Harmonise standby payments
        2014-11-10|constabulary|Community safety|Radios for park wardens
        2014-11-24|thornbury-park|Legal|Share the prosecution rota
        """;

    private static List<Story> settled() {
        List<String> lines = SETTLED.lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> settled(i, lines.get(i).split("\\|")))
                .toList();
    }

    private static Story settled(int i, String[] plan) {
        LocalDate on = LocalDate.parse(plan[0]);
        String proposer = plan[1];
        Story story = proposed(20 + i, plan[3], plan[2], proposer, plan[0])
                .neededBy(workday(on.plusDays(35)))
                .support(plan[0], proposer);
        List<String> others = List.of(AV, CA, MH, TP).stream()
                .filter(partner -> !partner.equals(proposer))
                .toList();
        for (int n = 0; n < others.size(); n++) {
            String day = workday(on.plusDays(6 + 6 * n + (i * 5 + n * 3) % 7));
            String partner = others.get(n);
            if ((i + n) % 9 == 4) {
                story.supportsIf(day, partner, "The cost is shared by use.");
                story.conditionsMet(workday(on.plusDays(30)), partner);
            } else if ((i + n) % 11 == 7) {
                story.abstains(day, partner, "It does not touch our residents.");
            } else {
                story.support(day, partner);
            }
        }
        if (plan.length > 4 && plan[4].equals("withdrawn")) {
            return story.withdrawn(workday(on.plusDays(33)), "The business case did not stand.");
        }
        LocalDate taken = on.plusDays(32 + i % 4);
        story.taken(workday(taken), i % 2 == 0 ? "Project board" : "Joint committee", "Agree")
                .published(workday(taken.plusDays(2)), proposer)
                .minutesPublished(workday(taken.plusDays(8)), proposer);
        return plan.length > 4
                ? story.reversed(workday(taken.plusDays(60)), "Traders in two boroughs would pay twice.")
                : story;
    }

    /** The day, or the Monday after. */
    private static String workday(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        int more = Math.max(0, 8 - weekday.getValue());
        return day.plusDays(more > 2 ? 0 : more).toString();
    }
}
