using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Expectations;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Checks;
using SalesNudgeBot.Manifest.Files;
using SalesNudgeBot.Manifest.Sections;
using SalesNudgeBot.Manifest.Tree;

namespace SalesNudgeBot.Manifest;

/// <summary>From files to a company, or to everything that is wrong with them at once. Bad input is findings, never an exception.</summary>
public static class ManifestReader
{
    /// <summary>Reads the .yaml and .yml files directly in this folder.</summary>
    /// <param name="reached">What reps ever reached, where it is known: expectations are compared with it.</param>
    public static ManifestResult Read(string directory, ReachedRates? reached = null)
    {
        var findings = new FindingList();
        return Read(Folder.Read(directory, findings), directory, reached, findings);
    }

    public static ManifestResult Read(IReadOnlyList<ManifestFile> files, ReachedRates? reached = null) => Read(files, "manifest", reached, new FindingList());

    static ManifestResult Read(IReadOnlyList<ManifestFile> files, string folder, ReachedRates? reached, FindingList findings)
    {
        var complete = !findings.HasErrors;
        if (files.Count == 0 && complete)
        {
            findings.Add(Codes.NoFiles, new Place(folder, 0, 0), "there is no .yaml file here", "at least one, as in manifests/sample");
        }

        var roots = Roots(files, findings);

        // What is missing may stand in a file that could not be read: then nobody is told that it is missing.
        var whole = complete && files.Count > 0 && roots.Count(root => root is MapNode) == files.Count;
        var start = new Place(files.Select(file => file.Name).Min(StringComparer.Ordinal) ?? folder, 1, 1);
        var reading = new Reading(Merge.Of(roots, start, findings), findings);
        var mode = CheckSections(reading, start, whole);

        var (workspaces, known, slack, tenants) = WorkspacesSection.Read(reading);
        var people = PeopleSection.Read(reading, known);
        var teams = TeamsSection.Read(reading, workspaces);
        var crm = CrmSection.Read(reading);
        var company = ReadCompany(reading, people.People, teams.Teams) with { Mode = mode, Workspaces = workspaces, Pace = PaceSection.Read(reading), Crm = crm.Settings, Expectations = ExpectationsSection.Read(reading) };
        OpenChannelCheck.Run(reading, teams.Open);
        var sampleStart = SampleSection.Read(reading);
        Check(reading, company, reached, whole);
        if (whole || reading.Root.Find(Root.Workspaces.Name) is not null)
        {
            PlatformPeopleCheck.Run(reading, company, known, people.Zoneless);
        }

        return new(findings.HasErrors ? null : company, findings.InOrder(), ContentHash.Of(files))
        {
            Files = [.. files],
            Platforms = [.. workspaces.Select(workspace => workspace.Platform.ToString().ToLowerInvariant()).Distinct()],
            Slack = slack,
            Teams = tenants,
            ZoneFromPlatform = [.. people.Zoneless.Select(zoneless => zoneless.Person)],
            Groups = teams.Groups,
            OpenChannels = teams.Open,
            UploadToken = crm.UploadToken,
            SampleStart = sampleStart,
        };
    }

    static List<Node> Roots(IReadOnlyList<ManifestFile> files, FindingList findings)
    {
        var inOrder = files.OrderBy(file => file.Name, StringComparer.Ordinal).ToArray();
        var read = new (Node? Root, FindingList Findings)[inOrder.Length];
        Parallel.For(0, read.Length, one => read[one] = TreeOf(inOrder[one]));
        foreach (var (_, own) in read)
        {
            findings.Add(own);
        }

        return [.. read.Select(one => one.Root).OfType<Node>()];
    }

    static (Node? Root, FindingList Findings) TreeOf(ManifestFile file)
    {
        var findings = new FindingList();
        return (SourceText.Read(file, findings) is { } text ? TreeReader.Read(file.Name, text, findings) : null, findings);
    }

    static BotMode CheckSections(Reading reading, Place start, bool whole)
    {
        var fields = new Fields(reading, start, reading.Root, Root.Keys);
        foreach (var missing in Root.Keys.Where(key => whole && key.Required && reading.Root.Find(key.Name) is null))
        {
            reading.Missing(missing, start);
        }

        return fields.Value(Root.Mode, BotMode.Live);
    }

    static Company ReadCompany(Reading reading, ImmutableDictionary<PersonId, Person> people, ImmutableDictionary<TeamId, Team> teams) => new(
        CompanySection.Read(reading),
        people,
        teams,
        CalendarsSection.Read(reading),
        PoliciesSection.Read(reading),
        AttentionSection.Read(reading),
        RetentionSection.Read(reading));

    static void Check(Reading reading, Company company, ReachedRates? reached, bool whole)
    {
        if (whole)
        {
            ReferenceCheck.Run(reading, company);
            AdminCheck.Run(reading, company);
        }

        RolesCheck.Run(reading, company);
        ReportingLoopCheck.Run(reading, company);
        TimeOffCheck.Run(reading, company);
        CheckInHoursCheck.Run(reading, company);
        CheckInDaysCheck.Run(reading, company);
        NoOneToTellCheck.Run(reading, company);
        PolicyStepsCheck.Run(reading, company);
        SlowPolicyCheck.Run(reading, company);
        CrowdedMinuteCheck.Run(reading, company);
        WorkspacesCheck.Run(reading, company);
        ExpectationsCheck.Run(reading, company, reached);
    }
}
