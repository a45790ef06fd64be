using System.CommandLine;
using NodaTime;
using SalesNudgeBot.App.Erasing;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Erasing;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Host.Databases;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Takes a person's words out of an installation, and who they were of somebody whom the manifest has no more; beside a running bot.</summary>
static class EraseCommand
{
    public static Command Make()
    {
        var person = new Argument<string>("PERSON") { Description = "A person's id, address or full name; the id of somebody whom the manifest has no more" };
        var called = new Option<string[]>("--called") { Description = "A name that somebody whom the manifest has no more went by; once for each", HelpName = "NAME" };
        var yes = new Option<bool>("--yes") { Description = "Erase without asking" };
        var json = new Option<bool>("--json") { Description = "For programs: what was erased, as JSON; needs --yes" };
        var data = new Option<string>("--data") { Description = "The bot's data folder", HelpName = "DIR", DefaultValueFactory = _ => DataFolder.Default };
        var database = DatabaseOption.Make();
        var command = new Command("erase", "Erase what a person wrote; of somebody whom the manifest has no more, who they were as well") { person, called, data, database, yes, json };
        command.SetAction((parsed, cancellation) => Run(
            new(parsed.Place(database, parsed.GetValue(data)), parsed.GetValue(person)!, parsed.GetValue(called) ?? [], parsed.GetValue(yes), parsed.GetValue(json)),
            Console.IsInputRedirected || parsed.GetValue(json) ? null : Console.In,
            parsed.InvocationConfiguration.Output,
            cancellation));
        return command;
    }

    /// <param name="input">Null where nobody can be asked.</param>
    public static async Task<int> Run(Request request, TextReader? input, TextWriter output, CancellationToken cancellation)
    {
        await using var bot = await BesideBot.Open(request.Place, HostParts.Real.Wall, cancellation);
        var (found, name, before) = await Look(bot, request.Named, cancellation);
        if (!found.ChangesNothing)
        {
            if (!request.Json)
            {
                await output.WriteLineAsync(EraseText.Before(found, name));
            }

            if (!request.Yes)
            {
                await Ask(found.Person, input, output, cancellation);
            }

            found = await Erase(bot, found.Person, request.Called, cancellation);
        }

        var scrubbed = await Scrub(bot, found, cancellation);
        await output.WriteLineAsync(request.Json ? EraseJson.Of(found, scrubbed.Clean) : EraseText.After(found, before, scrubbed, request.Named));
        return ExitCode.Fine;
    }

    static async Task<(ErasureFound Found, string Name, Erasure? Before)> Look(BesideBot bot, string named, CancellationToken cancellation)
    {
        using var leaving = Leaving.NothingChanged();
        return await bot.Read(
            (stores, company) =>
            {
                var (person, before) = Whom(stores, company, named);
                return (Erasing.Look(stores, company, person), company.People.GetValueOrDefault(person)?.Name ?? person.Value, before);
            },
            cancellation);
    }

    /// <exception cref="CannotStartException">Nobody is called that, or more than one.</exception>
    static (PersonId Person, Erasure? Before) Whom(IStores stores, Company company, string named)
    {
        if (ByName.Person(company, named) is { } found)
        {
            return (found.Id, null);
        }

        var known = stores.Erasures.Known();
        var erased = stores.Erasures.Notes().LastOrDefault(note => note.Was == ErasedId.Of(named) || note.Person.Value == named);
        return known.Where(id => id.Value.Equals(named, StringComparison.OrdinalIgnoreCase)).Select(id => (PersonId?)id).FirstOrDefault() is { } left ? (left, erased)
            : erased is not null ? (erased.Person, erased)
            : throw new CannotStartException(ExitCode.No, $"Nothing is kept of anybody called '{named}'{Right(Nearest.To(named, Names(company, known)))} Nothing was changed.");
    }

    static List<string> Names(Company company, IReadOnlyList<PersonId> known) =>
        [.. known.Select(id => id.Value).Concat(company.People.Values.SelectMany(person => new[] { person.Id.Value, person.Name })).Distinct(StringComparer.Ordinal)];

    static string Right(string? nearest) => nearest is null ? "." : $"; the nearest is {nearest}.";

    static async Task Ask(PersonId person, TextReader? input, TextWriter output, CancellationToken cancellation)
    {
        if (input is null)
        {
            throw new CannotStartException(ExitCode.WrongUsage, "Nobody can be asked here, so --yes is needed. Nothing was changed.");
        }

        using var leaving = Leaving.NothingChanged();
        await output.WriteAsync($"\nType {person} to erase it, anything else to leave it: ");
        if ((await input.ReadLineAsync(cancellation))?.Trim() != person.Value)
        {
            throw new CannotStartException(ExitCode.No, $"That is not {person}. Nothing was changed.");
        }
    }

    static async Task<ErasureFound> Erase(BesideBot bot, PersonId person, string[] called, CancellationToken cancellation)
    {
        using var stop = new Interruption(cancellation);
        try
        {
            return await bot.Write((stores, company) => Erasing.Run(stores, company, person, called, Environment.UserName, bot.Now(stores)), stop.Token);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            throw new CannotStartException(ExitCode.CouldNotRun, "Stopped. Nothing was changed.");
        }
    }

    /// <summary>Once more where nothing was left to erase: an earlier call may have come no further than this.</summary>
    static async Task<Scrubbed> Scrub(BesideBot bot, ErasureFound found, CancellationToken cancellation)
    {
        try
        {
            return await bot.Scrub(cancellation);
        }
        catch (DatabaseUnavailableException unavailable)
        {
            throw new CannotStartException(ExitCode.CouldNotRun, $"{EraseText.Done(found)} The file was not written anew, and may hold remains of it: {unavailable.Message} Please give the same command again.", unavailable);
        }
    }

    /// <param name="Named">As it was typed.</param>
    public sealed record Request(DatabasePlace Place, string Named, string[] Called, bool Yes, bool Json);
}
