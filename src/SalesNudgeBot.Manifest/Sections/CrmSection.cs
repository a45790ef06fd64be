using System.Collections.Immutable;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>What comes from a CRM. Without the section, answers are the count.</summary>
static class CrmSection
{
    static readonly Key Feed = new("feed", "true: the CRM is the count; false: its past is imported once, and answers stay the count", "true");
    static readonly Key StaleAfter = new("stale_after", "so long after an import nobody is judged by it any more", "3 working days");
    static readonly Key UnknownReps = new("unknown_reps", "refuse the file, or leave_out the rows, where a rep is nobody here", "refuse");
    static readonly Key Reps = new("reps", "what the CRM calls people, with their ids, where it is neither id, name nor e-mail address");
    static readonly Key Mapping = new("mapping", "the mapping that is taken where none is named", CrmSettings.StandardMapping);
    static readonly Key Mappings = new("mappings", "how each kind of file is read, by id");
    static readonly Key UploadToken = new("upload_token", "a reference to the token with which files may be posted, as in env:SALESNUDGE_UPLOAD_TOKEN");
    static readonly Key UploadMegabytes = new("upload_megabytes", "the largest file that may be posted, 1 to 2000", "100");

    static readonly Kind<UnknownReps> UnknownRepsKind = Kinds.Choice("what to do", ("refuse", Core.Configuration.UnknownReps.Refuse), ("leave_out", Core.Configuration.UnknownReps.LeaveOut));

    public static ImmutableArray<Key> Keys { get; } = [Feed, StaleAfter, UnknownReps, Reps, Mapping, Mappings, UploadToken, UploadMegabytes];

    public static CrmRead Read(Reading reading)
    {
        if (reading.Root.Find(Root.Crm.Name) is null)
        {
            return new(CrmSettings.None, null);
        }

        var fields = Fields.OfSection(reading, Root.Crm.Name, Keys);
        var mappings = CrmMappings.Read(reading, fields.Find(Mappings));
        var settings = new CrmSettings(
            fields.Value(Feed, Kinds.Flag, true),
            fields.Value(StaleAfter, Kinds.Wait, Wait.WorkingDays(3)),
            fields.Value(UnknownReps, UnknownRepsKind, Core.Configuration.UnknownReps.Refuse),
            ReadReps(reading, fields),
            mappings,
            fields.Value(Mapping, Kinds.Text, CrmSettings.StandardMapping))
        {
            UploadMegabytes = fields.Value(UploadMegabytes, Kinds.Number(1, 2000), 1),
        };
        if (!mappings.ContainsKey(settings.Mapping))
        {
            var names = mappings.Keys.Order(StringComparer.Ordinal).ToArray();
            reading.Findings.Add(
                Codes.UnknownMapping,
                fields.PlaceOf(Mapping),
                $"no mapping has the id '{Shown.Plainly(settings.Mapping)}'",
                reading.Guess(settings.Mapping, names) ?? $"one of {string.Join(", ", names)}",
                settings.Mapping);
        }

        return new(settings, fields.Reference(UploadToken, needed: false));
    }

    static ImmutableDictionary<string, PersonId> ReadReps(Reading reading, Fields fields)
    {
        var reps = ImmutableDictionary.CreateBuilder<string, PersonId>(StringComparer.OrdinalIgnoreCase);
        var node = fields.Find(Reps);
        if (node is not null and not MapNode)
        {
            reading.WrongShape(node, "names with ids, as in 'Moreno, Ana: ana'");
        }

        foreach (var entry in (node as MapNode)?.InOrder() ?? [])
        {
            if (entry.Value is not ScalarNode person)
            {
                reading.WrongShape(entry.Value, "the id of a person");
            }
            else
            {
                reading.Refer(Section.People, person.Text, person.Place);
                reps[entry.Key] = new(person.Text);
            }
        }

        return reps.ToImmutable();
    }
}

/// <param name="UploadToken">Null where no file may be posted.</param>
readonly record struct CrmRead(CrmSettings Settings, SecretReference? UploadToken);
