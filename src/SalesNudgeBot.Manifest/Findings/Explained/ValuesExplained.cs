using System.Collections.Immutable;

namespace SalesNudgeBot.Manifest.Explained;

static class ValuesExplained
{
    public static ImmutableArray<Explanation> All { get; } =
    [
        new(
            Codes.BadText,
            "People read this text in chat, on one line.",
            "1 to 200 characters on one line; take out characters that cannot be seen, which often come with copied text.",
            Smallest.But("name: Nord", "name: ''")),
        new(
            Codes.BadId,
            "Ids are typed in several places, and stand in figures kept for months: they hold nothing that two people would write differently.",
            "Small letters, digits, - and _, at most 40. The name that people read stands under 'name', and may be anything.",
            Smallest.But("  north:", "  North Sea:")),
        new(
            Codes.BadNumber,
            "A number outside its range would make the bot behave as nobody means it to.",
            "A whole number in the range that the finding names.",
            Smallest.And("attention: {nudges_per_day: 0}")),
        new(
            Codes.BadTime,
            "It is a time on a clock, in each person's own zone.",
            "Hours and minutes, in quotes: \"09:00\".",
            Smallest.And("check_in: {at: '25:00'}")),
        new(
            Codes.BadHours,
            "Nobody is written to outside their working hours, and waits count inside them only; there have to be some, on one day.",
            "Start and end with a dash between them, in quotes: \"09:00-17:30\".",
            Smallest.And("calendars: {c: {hours: '17:30-09:00'}}")),
        new(
            Codes.BadDate,
            "Dates are written in one way only, so that 03/04 is not March for one reader and April for the next.",
            "Year, month and day: 2026-12-25.",
            Smallest.And("calendars: {c: {holidays: {2026-02-30: Never}}}")),
        new(
            Codes.BadTimeOff,
            "Nobody is asked on those days, and nothing counts as missed.",
            "One date, or the first and the last with 'to' between them: 2026-11-23 to 2026-12-04. Both ends are included.",
            Smallest.Rep("time_off: [2026-12-04 to 2026-11-23]")),
        new(
            Codes.BadChoice,
            "Only these words mean something here.",
            "One of the words that the finding names.",
            Smallest.And("check_in: {weekly_on: mon}")),
        new(
            Codes.BadWait,
            "Waits run in the working time of the person waited for, and the word 'working' is asked for so that nobody reads clock time.",
            "'90 working minutes', '1 working hour' or '2 working days'; at most 60 days.",
            Smallest.And("check_in: {remind_after: 1 hour}")),
        new(
            Codes.UnknownZone,
            "A zone says when nine o'clock is, in summer and in winter. Abbreviations such as CET or PST mean different things to different people.",
            "A name of the IANA database, a continent and a city: Europe/Berlin, America/New_York.",
            Smallest.But("Ana M, zone: Europe/Berlin", "Ana M, zone: Europe/Berln")),
        new(
            Codes.NoDay,
            "With no day nobody would ever be asked, or nobody would ever work.",
            "Name at least one weekday; leave the key out for Monday to Friday.",
            Smallest.And("check_in: {days: []}")),
        new(
            Codes.BadMoment,
            "It is one instant, which a time without a zone is not.",
            "Date, T, time, a space and the zone, in quotes: \"2026-11-23T08:55 Europe/Berlin\".",
            Smallest.And("sample: {starts: 2026-11-23T08:55}")),
        new(
            Codes.BadEmail,
            "Slack and Teams find people by it.",
            "The address that stands in their account: ana@nordwind.example.",
            Smallest.InSlack("lena@nord.example", "lena at nord")),
        new(
            Codes.BadAccount,
            "Names can be changed by anybody, ids cannot.",
            "In Slack 'Copy member ID' in the person's profile gives it; in Teams the Entra admin center shows the object id.",
            Smallest.InSlack("U012AB3CD", "ana.m")),
        new(
            Codes.BadUserGroup,
            "The names of user groups can be changed by anybody, ids cannot.",
            "'Copy group ID' in the group's menu gives it: S012AB3CD.",
            Smallest.InSlack("reps: {ana: }", "reps_from: {user_group: '@sales'}")),
        new(
            Codes.BadChannel,
            "Promises at risk are shown there, so it has to be found.",
            "The name as Slack or Teams writes it, or the channel's id.",
            Smallest.InSlack("channel: leaders", "channel: Leaders North")),
        new(
            Codes.BadReference,
            "The bot looks there for a secret when it starts.",
            "env: and the name of an environment variable, or file: and a path.",
            Smallest.InSlack("env:BOT", "env:BOT TOKEN")),
        new(
            Codes.BadMicrosoftId,
            "Apps and tenants are known by it alone.",
            "Copy it from the Azure portal: 32 digits and letters in five groups.",
            Smallest.InTeams("app_id: 0f3c4f5e-1111-4a4a-9b9b-000000000001", "app_id: salesnudge")),
        new(
            Codes.BadDatePattern,
            "It says how the CRM's file writes its dates; read otherwise, a day could become a month.",
            "Letters for what stands there, as in yyyy-MM-dd, dd.MM.yyyy or M/d/yyyy.",
            Smallest.And("crm: {mappings: {ours: {dates: [yyyy-QQ]}}}")),
        new(
            Codes.BadAmount,
            "Pace is worked out of it.",
            "A plain number without separators or currency: 120000.",
            Smallest.But("{ana: }", "{ana: {target: 120 k}}")),
        new(
            Codes.BadCurrency,
            "It is written behind amounts; nothing is converted.",
            "The three capital letters of ISO 4217: EUR.",
            Smallest.And("pace: {currency: euros}")),
    ];
}
