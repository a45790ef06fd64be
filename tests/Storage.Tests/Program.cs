using SalesNudgeBot.Storage.Tests.Sqlite;

// As started by KillTests; everything else is the test runner's.
if (args is ["write-until-killed", var file])
{
    await Killed.WriteForEver(file);
}

return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
