@echo off
rem Starts the Heure Juste workbench. Arguments go to it: -nl fr, -data FOLDER, -project FOLDER.
setlocal EnableExtensions
chcp 65001 >nul

rem Once more with a minimized window, which stays to start the workbench again when it asks for that.
if not "%HEUREJUSTE_MINIMIZED%"=="1" (
    set "HEUREJUSTE_MINIMIZED=1"
    start "Heure Juste" /min cmd /d /c call "%~f0" %*
    exit /b 0
)

set "JAVA_FOUND="
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined JAVA_FOUND for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :consider "%%~dp$PATH:j.."
for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks") do (
    for /f "delims=" %%d in ('dir /b /ad "%%~r" 2^>nul') do call :consider "%%~r\%%d"
)
if not defined JAVA_FOUND goto :missing

set "LAUNCHER="
for /f "delims=" %%l in ('dir /b "%~dp0plugins\org.eclipse.equinox.launcher_*.jar"') do set "LAUNCHER=%~dp0plugins\%%l"

:run
"%JAVA_FOUND%\bin\java.exe" --enable-native-access=ALL-UNNAMED -Xmx2g -jar "%LAUNCHER%" %*
if %ERRORLEVEL% equ 23 goto :run
exit /b %ERRORLEVEL%

rem consider HOME: takes HOME for JAVA_FOUND when it holds Java 21 or later.
:consider
if defined JAVA_FOUND exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "MAJOR=0"
for /f "usebackq tokens=1,2 delims==." %%k in ("%~1\release") do if "%%k"=="JAVA_VERSION" set "MAJOR=%%l"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% geq 21 set "JAVA_FOUND=%~1"
exit /b 0

:missing
set "FRENCH="
for /f "tokens=3" %%l in ('reg query "HKCU\Control Panel\International" /v LocaleName 2^>nul ^| findstr LocaleName') do set "FRENCH=%%l"
if /i "%FRENCH:~0,2%"=="fr" (
    set "MESSAGE=Heure Juste a besoin de Java 21 ou plus récent, et n'en a trouvé ni dans JAVA_HOME, ni dans PATH, ni dans Program Files. Installez par exemple Temurin 21 (adoptium.net), ou indiquez son dossier dans JAVA_HOME."
) else (
    set "MESSAGE=Heure Juste needs Java 21 or later, and found none in JAVA_HOME, on PATH or in Program Files. Install Temurin 21 (adoptium.net) for example, or set JAVA_HOME to its folder."
)
powershell -NoProfile -Command "Add-Type -AssemblyName System.Windows.Forms; [void][System.Windows.Forms.MessageBox]::Show($env:MESSAGE, 'Heure Juste')" 2>nul && exit /b 1
echo %MESSAGE%
pause
exit /b 1
