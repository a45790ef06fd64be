using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SalesNudgeBot.Local.Api;

static class Answers
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IResult Ok(object body) => Results.Json(body, Json);

    public static IResult Error(int status, string sentence) => Results.Json(new { error = sentence }, Json, statusCode: status);

    public static IResult NoSuchPerson() => Error(StatusCodes.Status404NotFound, "There is no such person in this company.");

    public static IResult NotVisible() => Error(StatusCodes.Status404NotFound, "This person has no such conversation.");

    public static IResult NoSuchMessage() => Error(StatusCodes.Status404NotFound, "This person has no such message.");

    public static IResult Malformed(string sentence) => Error(StatusCodes.Status400BadRequest, sentence);
}
