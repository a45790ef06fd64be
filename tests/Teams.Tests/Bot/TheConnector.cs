using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using SalesNudgeBot.Teams;

namespace Teams.Tests.Bot;

/// <summary>The Bot Connector as the bot's door knows it: keys that everybody may see, and requests that bring a token.</summary>
sealed class TheConnector : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.example";
    public const string AppId = "00000000-0000-0000-0000-0000000000b0";
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string ServiceUrl = "https://smba.example/emea/";

    readonly WebApplication application;
    readonly HttpClient http = new();

    TheConnector(WebApplication application) => this.application = application;

    public KeyPair Key { get; } = new("key-1", "msteams", "webchat");

    /// <summary>What the list of keys shows now.</summary>
    public List<KeyPair> Shown { get; } = [];

    /// <summary>What the metadata says who signs.</summary>
    public string SaysIssuer { get; set; } = Issuer;

    public bool IsDown { get; set; }

    /// <summary>The list is not given out before this.</summary>
    public Task Until { get; set; } = Task.CompletedTask;

    /// <summary>How often somebody asked for the metadata.</summary>
    public int Asked { get; set; }

    public TeamsCloud Cloud =>
        new("test", Issuer, new(Url, "openidconfiguration"), new("https://login.example/"), "https://api.botframework.example/.default", new(ServiceUrl), ["smba.example", ".teams.example"]);

    Uri Url => new(application.Urls.Single() + "/");

    public static async Task<TheConnector> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var connector = new TheConnector(application);
        connector.Shown.Add(connector.Key);
        application.Run(connector.Answer);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return connector;
    }

    /// <summary>Brings an activity to the bot.</summary>
    public Task<(int Status, string Body)> Brings(ListeningBot bot, JsonNode activity) => Brings(bot, activity, new Token(Key, bot.Wall.Now));

    public Task<(int Status, string Body)> Brings(ListeningBot bot, JsonNode activity, Token? token) => Brings(bot, activity.ToJsonString(), token is null ? null : $"Bearer {token}");

    public async Task<(int Status, string Body)> Brings(ListeningBot bot, string body, string? authorization, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Url, "api/messages"));
        request.Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type));
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await application.DisposeAsync();
        Key.Dispose();
    }

    async Task Answer(HttpContext context)
    {
        JsonObject said;
        if (context.Request.Path == "/openidconfiguration")
        {
            Asked++;
            said = new() { ["issuer"] = SaysIssuer, ["jwks_uri"] = new Uri(Url, "keys").AbsoluteUri };
        }
        else
        {
            await Until;
            said = new() { ["keys"] = new JsonArray([.. Shown.Select(key => (JsonNode)key.Public)]) };
        }

        context.Response.StatusCode = (int)(IsDown ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK);
        await context.Response.WriteAsync(said.ToJsonString(JsonSerializerOptions.Default), context.RequestAborted);
    }
}
