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
    static readonly Kind<UnknownReps> UnknownRepsKind = Kinds.Choice("what to do", ("refuse", Core.Configuration.UnknownReps.Refuse), ("leave_out", Core.Configuration.UnknownReps.LeaveOut));

    static readonly Key<bool> Feed = new("feed", Kinds.Flag, "`true`: the CRM is the count, and reps add what is missing there. `false`: its past is imported once, and answers stay the count", "true");
    static readonly Key<Wait> StaleAfter = new("stale_after", Kinds.Wait, "so long after an import nobody is called behind and nobody is asked more often, and admins are told once", "3 working days");
    static readonly Key<UnknownReps> UnknownReps = new("unknown_reps", UnknownRepsKind, "what becomes of rows whose rep is nobody here: the whole file is refused, or those rows are left out and counted", "refuse");

    static readonly Key Reps = new(
        "reps",
        new Shape.Entries(new Shape.Single(Kinds.Text), new Shape.IdOf(Section.People)),
        "what the CRM calls people, as in `\"Moreno, A.\": ana`. Only where it is neither their id, name, e-mail address nor in `also_called`",
        Otherwise: "nobody");

    static readonly Key<string> Mapping = new("mapping", Kinds.Text, "the mapping that is taken where none is named", CrmSettings.StandardMapping);

    static readonly Key<SecretReference> UploadToken = new(
        "upload_token",
        PlatformKinds.Secret,
        "where the token is with which files may be posted to the running bot, as in `env:SALESNUDGE_UPLOAD_TOKEN`",
        Otherwise: "none may be posted");

    static readonly Key<int> UploadMegabytes = new("upload_megabytes", Kinds.Number(1, 2000), "the largest file that may be posted", "100");

    static readonly Key Mappings = new(
        "mappings",
        new Shape.Entries(new Shape.Single(Kinds.Id), CrmMappings.Table),
        "how each kind of file is read; `standard` is always there",
        Otherwise: "`standard` alone");

    public static ImmutableArray<Key> Keys { get; } = [Feed, StaleAfter, UnknownReps, Reps, Mapping, UploadToken, UploadMegabytes, Mappings];

    public static Shape.Table Table { get; } = new("crm", Keys);

    public static CrmRead Read(Reading reading)
    {
        if (reading.Root.Find(Root.Crm.Name) is null)
        {
            return new(CrmSettings.None, null);
        }

        var fields = Fields.OfSection(reading, Root.Crm.Name, Keys);
        var mappings = CrmMappings.Read(reading, fields.Find(Mappings));
        var settings = new CrmSettings(
            fields.Value(Feed, true),
            fields.Value(StaleAfter, Wait.WorkingDays(3)),
            fields.Value(UnknownReps, Core.Configuration.UnknownReps.Refuse),
            ReadReps(reading, fields),
            mappings,
            fields.Value(Mapping, CrmSettings.StandardMapping))
        {
            UploadMegabytes = fields.Value(UploadMegabytes, 1),
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
