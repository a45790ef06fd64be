using System.CommandLine;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Configuration.Changes;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Host.Databases;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Commands;

/// <summary>What a manifest would change where another is in force, and what that would mean for everything open there.</summary>
static class ManifestPlanCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder with the .yaml files", DefaultValueFactory = _ => "." };
        var data = new Option<string>("--data") { Description = "The running bot's data folder [default: the bot's own]", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "For programs: the changes as JSON" };
        var database = DatabaseOption.Make();
        var command = new Command("plan", "Print what a manifest would change against the running database; the answer is no where it would leave an open promise without a home") { folder, data, database, json };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(folder)!, parsed.Place(database, parsed.GetValue(data)), parsed.GetValue(json), parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }

    static async Task<int> Run(string folder, DatabasePlace place, bool asJson, TextWriter output, CancellationToken cancellation)
    {
        using var leaving = Leaving.NothingChanged();
        await IsThereOrRefuse(place, cancellation);
        await using var desk = await ManifestDesk.Open(folder, place, HostParts.Real, cancellation);
        var revision = await desk.Database!.Read(stores => stores.Installation.Configuration(), cancellation);
        if (revision is null || ManifestInForce.Of(revision) is not { Company: { } before } inForce)
        {
            throw new CannotStartException(ExitCode.CouldNotRun, $"The database in {desk.Kept} has no manifest in force that this version can read. Start the bot on it once.");
        }

        var directory = ManifestDirectory.Of(before, inForce);
        await directory.Refresh(desk.Database, cancellation);
        var shown = await desk.Database.Read(stores => Compare(stores, directory.In(stores), desk.Company, revision, desk.Kept!), cancellation);
        await output.WriteLineAsync(asJson ? PlanJson.Of(shown) : PlanText.Of(shown));
        return shown.Plan.IsSafe ? ExitCode.Fine : ExitCode.No;
    }

    static async Task IsThereOrRefuse(DatabasePlace place, CancellationToken cancellation)
    {
        try
        {
            if (!await place.IsThere(cancellation))
            {
                throw new CannotStartException(ExitCode.CouldNotRun, $"{place.IsNotThere}: name the running bot's {place.Kind} with {place.Option}.");
            }
        }
        catch (DatabaseUnavailableException unavailable)
        {
            throw DatabaseFailure.Of(place.Name, unavailable);
        }
    }

    static PlanShown Compare(IStores stores, Company before, Company after, ConfigurationRevision revision, string kept)
    {
        var now = StoredTime.Now(stores, HostParts.Real.Wall);
        var plan = ConfigurationPlan.Of(before, after, OpenWorks.Of(stores, before), now);
        var lines = plan.Effects.Select(effect => effect.Says).Concat(plan.Stranded.Select(one => one.Says));
        return new(plan, after with { People = before.People.SetItems(after.People) }, revision, kept, stores.Texts.Find([.. lines.SelectMany(line => line.Texts()).Distinct()]));
    }
}

/// <param name="Known">Everybody of before and after, so that who leaves has a name.</param>
/// <param name="Texts">What people wrote, as the plan points at it.</param>
sealed record PlanShown(ConfigurationPlan Plan, Company Known, ConfigurationRevision InForce, string Kept, IReadOnlyDictionary<TextId, string> Texts);
