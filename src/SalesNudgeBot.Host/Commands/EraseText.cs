using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.App.Erasing;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Erasing;
using SalesNudgeBot.Host.Databases;

namespace SalesNudgeBot.Host.Commands;

/// <summary>What an erasure takes and leaves, for whoever is about to do it.</summary>
static class EraseText
{
    public static string Before(ErasureFound found, string name)
    {
        var kept = found.Kept;
        ImmutableArray<(string Kind, int? Count, string What)> rows =
        [
            ("goes", kept.Texts, Of(kept.Texts, "text that they wrote", "texts that they wrote")),
            ("goes", kept.Acts, Of(kept.Acts, "message, command or form of theirs", "messages, commands and forms of theirs, and questions that repeat them")),
            .. found.IsInCompany ? [] : Who(kept),
            ("stays", kept.Promises, $"{Of(kept.Promises, "promise", "promises")} with dates and verdict, {kept.OpenPromises} open"),
            ("stays", kept.Plans, $"{Of(kept.Plans, "plan", "plans")} with what became of it"),
            ("stays", kept.CheckIns, $"{Of(kept.CheckIns, "check-in", "check-ins")} with the counts"),
            ("stays", kept.Events, $"{Of(kept.Events, "event", "events")} of the ledger"),
            ("stays", kept.Opportunities, $"{Of(kept.Opportunities, "opportunity", "opportunities")} from the CRM, with the client's name"),
            ("stays", null, "what others wrote, where it names them too"),
            ("chats", found.Changed, $"{Of(found.Changed, "message that shows", "messages that show")} their words, to be changed in place"),
            ("chats", found.Unchanged, $"{Of(found.Unchanged, "message that shows", "messages that show")} their words and that the bot cannot change any more"),
        ];
        var shown = rows.Where(row => row.Count is not 0).ToList();
        var width = shown.Max(row => Count(row.Count).Length);
        var lines = shown.Select((row, i) => $"{(i > 0 && shown[i - 1].Kind == row.Kind ? "" : row.Kind),-5}  {Count(row.Count).PadLeft(width)}  {row.What}");
        return $"{Heading(found, name)}\n\n{string.Join('\n', lines)}\n\n{(found.IsInCompany ? TheRest : OldMessages)}";
    }

    public static string After(ErasureFound found, Erasure? before, Scrubbed scrubbed, string named)
    {
        var said = found.ChangesNothing && before is not null ? $"{named} was erased on {LocalDatePattern.Iso.Format(before.At.InUtc().Date)}{As(before)}. Nothing is left to erase." : Done(found);
        return $"{said}{(found is { ChangesNothing: false, Changed: > 0 } ? "\nThe messages in chats are changed while the bot runs." : "")}{(scrubbed.Says is { } says ? $"\n{says}" : "")}";
    }

    public static string Done(ErasureFound found) =>
        found.ChangesNothing ? $"Nothing that {found.Person} wrote is kept. Nothing was changed."
        : found.Former is { } former ? $"Erased. {found.Person} is {FormerPerson.NameOf(former)} from now on."
        : $"Erased: what {found.Person} wrote.";

    const string TheRest = "To erase who they are as well, take them out of the manifest, and erase them again once the bot has taken that up.";

    const string OldMessages = "Buttons and tables of old messages may hold their name. Where neither the id nor a form tells it, --called NAME does.";

    static string Heading(ErasureFound found, string name) =>
        found.IsInCompany ? $"{name} ({found.Person}) is in the manifest: what they wrote goes, and they stay who they are."
        : FormerPerson.NumberOf(found.Person) is not null ? $"{found.Person} was erased before: what was written since goes."
        : $"{found.Person} is in the manifest no more: what they wrote goes, and who they were.";

    static IEnumerable<(string, int?, string)> Who(KeptOf kept) =>
    [
        ("goes", kept.Accounts, $"{Of(kept.Accounts, "account", "accounts")} with the address"),
        ("goes", kept.TimeOff ? null : 0, "time off that they told the bot about"),
        ("goes", null, "their id and their name, for \"former rep\" or \"former colleague\" with a number"),
    ];

    static string As(Erasure before) => FormerPerson.NameOf(before.Person) is { } name ? $", and is {name}" : "";

    static string Of(int count, string one, string many) => count == 1 ? one : many;

    static string Count(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";
}
