using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Queries;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Local.Api;

/// <summary>What a persona says, presses and fills in: one act per key, however often it is sent.</summary>
static class ActEndpoints
{
    public static async Task<IResult> Say(HttpRequest request, ActServices services)
    {
        var (said, refusal) = await Body.Read<SayRequest>(request);
        return said switch
        {
            null => refusal!,
            { Text: null or "" } => Answers.Malformed("There is nothing to say in this."),
            _ => await Act(services, said, said.About, new Act.Wrote(said.Text, said.About), request.HttpContext.RequestAborted),
        };
    }

    public static async Task<IResult> Click(HttpRequest request, ActServices services)
    {
        var (click, refusal) = await Body.Read<ClickRequest>(request);
        return click is null ? refusal!
            : ActionRef.Parse(click.Action) is not { } action ? NoSuchAction()
            : await Act(services, click, click.On, new Act.Clicked(action, click.On), request.HttpContext.RequestAborted);
    }

    public static async Task<IResult> Submit(HttpRequest request, ActServices services)
    {
        var (form, refusal) = await Body.Read<SubmitRequest>(request);
        return form is null ? refusal!
            : ActionRef.Parse(form.Action) is not { } action ? NoSuchAction()
            : form.Values is null || form.Values.Values.Any(value => value is null) ? Answers.Malformed("A form is sent with its values.")
            : await Act(
                services,
                form,
                form.On,
                new Act.Submitted(action, form.Values.ToImmutableSortedDictionary(StringComparer.Ordinal)!, form.On),
                request.HttpContext.RequestAborted
            );
    }

    static IResult NoSuchAction() => Answers.Malformed("That is not a button that this page knows.");

    static async Task<IResult> Act(ActServices services, ActRequest request, string? about, Act act, CancellationToken cancellation)
    {
        if (Visitor.Of(services.Source, request.As) is not { } visitor)
        {
            return Answers.NoSuchPerson();
        }

        if (LocalKey.From(request.Key) is not { } key)
        {
            return Answers.Malformed("Every act carries a key of its own, so that sending it twice does it once.");
        }

        try
        {
            if (about is not null && !await services.Database.Read(stores => Sight.MayAnswer(stores, visitor.Company, visitor.Id, about), cancellation))
            {
                return Answers.NoSuchMessage();
            }

            // Once it is handed over the act is carried out, even if the page is closed meanwhile.
            var reply = await services.Inbound.Receive(key, visitor.Id, act, CancellationToken.None);
            // What the act causes is there before its answer: the clock cannot be moved past it.
            await services.Tick.RunUntilQuiet(CancellationToken.None);
            services.WakeUps.Wake();
            return Answers.Ok(await ReplyBody.Of(reply, visitor, about, services.Database, cancellation));
        }
        catch (DatabaseUnavailableException)
        {
            return Answers.Error(StatusCodes.Status503ServiceUnavailable, "That could not be stored just now. Nothing was lost; please try again.");
        }
    }
}

sealed record ActServices(ICompanySource Source, IDatabase Database, IInbound Inbound, ITick Tick, WakeUps WakeUps);

/// <param name="As">Id of the persona.</param>
/// <param name="Key">See <see cref="LocalKey"/>.</param>
abstract record ActRequest(string? As, string? Key);

sealed record SayRequest(string? As, string? Key, string? Text, string? About) : ActRequest(As, Key);

sealed record ClickRequest(string? As, string? Key, string? Action, string? On) : ActRequest(As, Key);

sealed record SubmitRequest(string? As, string? Key, string? Action, string? On, Dictionary<string, string?>? Values) : ActRequest(As, Key);
